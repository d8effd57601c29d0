#include "engine/export/WebReadme.h"

namespace seedling {
namespace {

constexpr std::string_view kText = R"md(# A web page that recognises images, made with Seedling

Everything it needs lies in this folder. It works without a network: images never leave the device.

## On this computer

In this folder, run

    python3 -m http.server --bind 127.0.0.1

and open <http://localhost:8000>. Any other server of plain files will do. Opened as a file, by a
double click, browsers do not run its scripts.

## For others

Copy the folder to any web space, as it is. Over https phones can use their camera as well; browsers
give the camera only to pages over https or from localhost. The page asks for nothing from any other
place, which its Content-Security-Policy also forbids it.

It needs a browser of 2023 or later (WebAssembly with SIMD, modules in workers, OffscreenCanvas).

## In your own page or script

Once `page/page.js` has run, `window.seedling.classify(image)` answers for the URL of an image on
this server, or for a `Blob`:

    const answer = await window.seedling.classify("photo.jpg");
    answer.classes[0].name;         // the surest class; all of them follow
    answer.classes[0].probability;  // 0-1
    answer.isNone;                  // true: none of the classes is sure enough
    answer.probabilities;           // the model's own numbers, in the order of model/labels.txt
    answer.milliseconds;

## What lies where

- `index.html`, `page/`: the page, part of Seedling (GPL-3.0-or-later).
- `model/`: the model as an ONNX export; its README says how other programs use it.
- `runtime/`: ONNX Runtime Web by Microsoft (MIT, see `runtime/LICENCE.txt`), one thread of
  WebAssembly.

The picture is brought to the network's size in `page/resize.js`, by the same arithmetic as in
Seedling, so that both give the same answer.
)md";

}  // namespace

std::string_view webReadme() {
    return kText;
}

}  // namespace seedling
