"use strict";

// Draws what the page sends, with Amazon's renderer, and tells the page what was touched. This
// document has no origin and can reach nothing; only the page can be around it.

const { Content, default: Renderer, initEngine } = AplRenderer;
const stage = document.getElementById("stage");
const engine = Module.calledRun ? Promise.resolve() : initEngine();
let drawn = null;
let latest = null;

function tell(kind, more) {
  parent.postMessage({ kind, ...more }, "*");
}

function contentOf({ apl, datasources }) {
  const content = Content.create(JSON.stringify(apl));
  for (const name of apl.mainTemplate.parameters ?? []) {
    const data = name === "payload" ? datasources : datasources[name];
    content.addData(name, JSON.stringify(data));
  }
  return content;
}

function fit() {
  if (!drawn) return;
  const { view, viewport } = drawn;
  const scale = Math.min(innerWidth / viewport.pixelWidth, innerHeight / viewport.pixelHeight);
  view.style.transform = `scale(${scale})`;
}

async function draw(screen) {
  latest = screen;
  await engine;
  const { viewport } = screen;
  const view = document.createElement("div");
  const renderer = Renderer.create({
    content: contentOf(screen),
    view,
    environment: { agentName: "popcorn serve", agentVersion: "1", allowOpenUrl: false, disallowVideo: true },
    viewport: {
      width: viewport.pixelWidth,
      height: viewport.pixelHeight,
      dpi: viewport.dpi,
      shape: viewport.shape,
      isRound: viewport.shape === "ROUND",
    },
    mode: viewport.mode,
    theme: screen.apl.theme ?? "dark",
    developerToolOptions: {},
    logLevel: "warn",
    utcTime: Date.now(),
    localTimeAdjustment: -new Date().getTimezoneOffset() * 60000,
    onSendEvent: (event) => tell("touched", { arguments: event.arguments.map(String) }),
  });
  view.tabIndex = -1; // this renderer takes no keys
  stage.append(view);
  await renderer.init();
  if (screen !== latest) {
    renderer.destroy();
    view.remove();
    return;
  }
  drawn?.renderer.destroy();
  drawn?.view.remove();
  drawn = { renderer, view, viewport };
  fit();
  tell("drawn", { turn: screen.turn });
}

addEventListener("resize", fit);
addEventListener("message", (event) => {
  if (event.source !== parent) return;
  draw(event.data).catch((error) => tell("failed", { reason: String(error) }));
});
engine.then(() => tell("ready"));
