// The device's screen: a frame in which Amazon's renderer draws the skill's documents.

const AGAIN_MS = 500;

/** The label of what sends these arguments, somewhere in a screen's data. */
function labelOf(data, sent) {
  if (data === null || typeof data !== "object") return null;
  if (data.label && String(data.arguments) === sent) return data.label;
  for (const part of Object.values(data)) {
    const label = labelOf(part, sent);
    if (label) return label;
  }
  return null;
}

export class Screen {
  /** `touched` gets the arguments of a touch, and what was touched in words. */
  constructor(section, note, touched) {
    this.section = section;
    this.note = note;
    this.touched = touched;
    this.viewport = null;
    this.shown = null;
    this.frame = null;
    this.isReady = false;
    this.asks = false;
    this.drawing = 0;
    addEventListener("message", (event) => this.hear(event));
  }

  /** Another device; what was shown is drawn for it. `viewport`: null for one without a screen. */
  choose(viewport) {
    this.viewport = viewport;
    this.section.hidden = viewport === null;
    document.body.classList.toggle("with-screen", viewport !== null);
    if (viewport === null) return;
    this.section.style.setProperty("--wide", viewport.pixelWidth);
    this.section.style.setProperty("--tall", viewport.pixelHeight);
    this.section.classList.toggle("round", viewport.shape === "ROUND");
    if (this.frame === null) this.open();
    this.draw();
  }

  /** What an answer shows; null where it leaves the screen as it is. */
  show(screen) {
    if (screen === null) return;
    this.shown = screen;
    this.draw();
  }

  clear() {
    this.shown = null;
    this.frame?.remove();
    this.frame = null;
    this.isReady = false;
    if (this.viewport) this.open();
  }

  draw() {
    if (!this.shown || !this.viewport || !this.isReady) return;
    this.drawing += 1;
    this.section.dataset.state = "drawing";
    const { document: apl, datasources } = this.shown;
    const { drawing: turn, viewport } = this;
    this.frame.contentWindow.postMessage({ turn, apl, datasources, viewport }, "*");
  }

  /** The frame, once the server has the renderer. */
  async open() {
    if (this.asks) return;
    this.asks = true;
    try {
      let renderer = await this.renderer();
      while (renderer.state === "loading") {
        this.say("Getting Amazon's renderer for screens, once …");
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        renderer = await this.renderer();
      }
      if (renderer.state === "missing") {
        this.say(`No screen: ${renderer.reason}`);
        return;
      }
    } catch {
      this.say("No screen: the server does not answer.");
      return;
    } finally {
      this.asks = false;
    }
    this.say("What the skill shows will be here.");
    this.frame = document.createElement("iframe");
    this.frame.title = "The device's screen. All of it is said, and whatever can be touched can be said.";
    this.frame.tabIndex = -1;
    this.frame.setAttribute("sandbox", "allow-scripts");
    this.frame.src = "/frame";
    this.section.append(this.frame);
  }

  async renderer() {
    return (await fetch("/renderer")).json();
  }

  say(text) {
    this.note.textContent = text;
  }

  hear(event) {
    if (!this.frame || event.source !== this.frame.contentWindow) return;
    const { kind, turn, arguments: sent, reason } = event.data;
    if (kind === "ready") {
      this.isReady = true;
      this.draw();
    } else if (kind === "touched") {
      this.touched(sent, labelOf(this.shown?.datasources, String(sent)));
    } else if (kind === "drawn" && turn === this.drawing) {
      this.section.dataset.state = "drawn";
      this.say("");
    } else if (kind === "failed") {
      this.say(`No screen: the renderer failed (${reason}).`);
    }
  }
}
