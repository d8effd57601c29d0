// The camera: what it sees is answered a few times a second, until it is stopped.

const kPauseMs = 200; // Between the beginnings of two answers; a slow device takes longer by itself.

/** A key of texts.js that says what is wrong and what to do. */
function problemOf(error) {
  if (!navigator.mediaDevices) return "cameraInsecure";
  switch (error?.name) {
    case "NotAllowedError":
    case "SecurityError":
      return "cameraDenied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "cameraMissing";
    default:
      return "cameraBusy";
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function end(stream) {
  stream.getTracks().forEach((track) => track.stop());
}

export class Camera {
  /**
   * video: shows what the camera sees. answer: ImageBitmap -> promise of an answer.
   * handlers: onStarted(), onAnswer(answer), onProblem(key of texts.js), onStopped().
   */
  constructor(video, answer, handlers) {
    this.video = video;
    this.answer = answer;
    this.handlers = handlers;
    this.stream = null;
    this.turn = 0; // Grows with every start and stop: what began before the latest one is void.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.stop();
    });
  }

  /** device: an id of cameras(); without it the one that looks away from the person. */
  async start(device) {
    const turn = ++this.turn;
    this.release();
    const choice = device ? { deviceId: { exact: device } } : { facingMode: "environment" };
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: choice, audio: false });
      if (turn !== this.turn) return end(stream);
      this.stream = stream;
      stream.getVideoTracks()[0].addEventListener("ended", () => {
        if (this.stream === stream) this.stop();
      });
      this.video.srcObject = stream;
      await this.video.play();
    } catch (error) {
      if (turn === this.turn) this.giveUp(problemOf(error));
      return;
    }
    if (turn !== this.turn) return;
    this.handlers.onStarted();
    this.watch(turn);
  }

  stop() {
    ++this.turn;
    this.release();
    this.handlers.onStopped();
  }

  /** Cameras of this device, and which is in use; they have names once one has been allowed. */
  async cameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const current = this.stream?.getVideoTracks()[0].getSettings().deviceId;
    return devices
      .filter(({ kind }) => kind === "videoinput")
      .map(({ deviceId, label }) => ({ id: deviceId, label, isCurrent: deviceId === current }));
  }

  release() {
    if (this.stream) end(this.stream);
    this.stream = null;
    this.video.srcObject = null;
  }

  giveUp(problem) {
    this.stop();
    this.handlers.onProblem(problem);
  }

  /** None while the first frame has not come yet. */
  async frame() {
    try {
      return await createImageBitmap(this.video);
    } catch {
      return null;
    }
  }

  async watch(turn) {
    while (turn === this.turn) {
      const start = performance.now();
      const bitmap = await this.frame();
      try {
        const answer = bitmap && (await this.answer(bitmap));
        if (answer && turn === this.turn) this.handlers.onAnswer(answer);
      } catch {
        if (turn === this.turn) this.giveUp("unanswered");
      }
      await pause(Math.max(0, kPauseMs - (performance.now() - start)));
    }
  }
}
