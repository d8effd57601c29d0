// Every word of the page, in the languages it speaks. {name} is filled in by text().

const kTexts = {
  en: {
    title: "Image classifier",
    loading: "Loading the model …",
    unusable: "The model could not be loaded ({reason}). Is the folder complete?",
    knows: "What it knows: {count} classes",
    noneBelow: "It says “none of these” when no class reaches {percent}.",
    try: "Try it on an image",
    choose: "Choose images …",
    camera: "Camera",
    hint: "Or drop images anywhere on this page, or paste one.",
    stop: "Stop the camera",
    device: "Camera in use",
    deviceNumber: "Camera {number}",
    view: "What the camera sees",
    answers: "Answers",
    clear: "Clear",
    kept: "The newest {count} answers are kept.",
    progress: "{done} of {total} images answered",
    none: "None of these",
    facts: "{width} × {height}, {time} ms",
    answered: "{name}: {answer}, {percent}",
    preview: "Preview of {name}",
    pasted: "Pasted image",
    unreadable: "This browser cannot read this file as an image.",
    unanswered: "The model gave no answer. Load the page again.",
    cameraDenied: "The camera was not allowed. Allow it in the browser’s settings for this page, then try again.",
    cameraMissing: "No camera was found. Connect one, then try again.",
    cameraBusy: "The camera gives no picture. Close other programs that use it, then try again.",
    cameraInsecure: "Browsers give the camera only to pages from this computer (localhost) or over https.",
    privacy: "Everything happens on this device: no image leaves it.",
    made: "Made with Seedling",
  },
  de: {
    title: "Bilderkennung",
    loading: "Das Modell wird geladen …",
    unusable: "Das Modell ließ sich nicht laden ({reason}). Ist der Ordner vollständig?",
    knows: "Was es kennt: {count} Klassen",
    noneBelow: "Es sagt „keine davon“, wenn keine Klasse {percent} erreicht.",
    try: "An einem Bild ausprobieren",
    choose: "Bilder wählen …",
    camera: "Kamera",
    hint: "Oder Bilder irgendwo auf diese Seite ziehen oder eines einfügen.",
    stop: "Kamera anhalten",
    device: "Benutzte Kamera",
    deviceNumber: "Kamera {number}",
    view: "Was die Kamera sieht",
    answers: "Antworten",
    clear: "Leeren",
    kept: "Die neuesten {count} Antworten bleiben stehen.",
    progress: "{done} von {total} Bildern beantwortet",
    none: "Keine davon",
    facts: "{width} × {height}, {time} ms",
    answered: "{name}: {answer}, {percent}",
    preview: "Vorschau von {name}",
    pasted: "Eingefügtes Bild",
    unreadable: "Dieser Browser kann diese Datei nicht als Bild lesen.",
    unanswered: "Das Modell gab keine Antwort. Laden Sie die Seite neu.",
    cameraDenied: "Die Kamera wurde nicht erlaubt. Erlauben Sie sie in den Einstellungen des Browsers für diese Seite und versuchen Sie es noch einmal.",
    cameraMissing: "Keine Kamera gefunden. Schließen Sie eine an und versuchen Sie es noch einmal.",
    cameraBusy: "Die Kamera liefert kein Bild. Schließen Sie andere Programme, die sie benutzen, und versuchen Sie es noch einmal.",
    cameraInsecure: "Browser geben die Kamera nur für Seiten von diesem Rechner (localhost) oder über https frei.",
    privacy: "Alles geschieht auf diesem Gerät: Kein Bild verlässt es.",
    made: "Gemacht mit Seedling",
  },
  zh: {
    title: "图像分类",
    loading: "正在加载模型……",
    unusable: "无法加载模型（{reason}）。文件夹是否完整？",
    knows: "它认识 {count} 个类别",
    noneBelow: "没有类别达到 {percent} 时，它会说“都不是”。",
    try: "用一张图像试试",
    choose: "选择图像……",
    camera: "摄像头",
    hint: "也可以把图像拖到页面任意处，或粘贴一张。",
    stop: "停止摄像头",
    device: "使用的摄像头",
    deviceNumber: "摄像头 {number}",
    view: "摄像头画面",
    answers: "回答",
    clear: "清空",
    kept: "只保留最新的 {count} 个回答。",
    progress: "已回答 {total} 张图像中的 {done} 张",
    none: "都不是",
    facts: "{width} × {height}，{time} 毫秒",
    answered: "{name}：{answer}，{percent}",
    preview: "{name} 的预览",
    pasted: "粘贴的图像",
    unreadable: "此浏览器无法将该文件读取为图像。",
    unanswered: "模型没有给出回答。请重新加载页面。",
    cameraDenied: "未获准使用摄像头。请在浏览器设置中允许此页面使用，然后重试。",
    cameraMissing: "未找到摄像头。请连接一个，然后重试。",
    cameraBusy: "摄像头没有画面。请关闭正在使用它的其他程序，然后重试。",
    cameraInsecure: "浏览器只允许本机（localhost）或 https 页面使用摄像头。",
    privacy: "一切都在本设备上进行：图像不会离开本设备。",
    made: "由 Seedling 制作",
  },
};

/** The first language of the browser that the page speaks; English when it speaks none. */
export function languageOf(preferred) {
  const known = preferred.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((language) => Object.hasOwn(kTexts, language)) ?? "en";
}

/** The texts of one language: text("progress", { done: 1, total: 2 }), percent(0.96). */
export function textsIn(language) {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: "percent" });
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : String(value));
  return {
    text: (key, values = {}) =>
      kTexts[language][key].replace(/\{(\w+)\}/g, (_, name) => shown(values[name])),
    percent: (share) => percents.format(share),
  };
}

/** For the test that every language has every text. */
export const languages = kTexts;
