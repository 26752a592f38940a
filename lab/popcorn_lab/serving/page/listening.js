// Speech to text, where the browser has it: a button that listens for one utterance.

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

const REASONS = {
  "not-allowed": "The browser may not use the microphone. Allow it beside the page's address.",
  "service-not-allowed": "This browser does not let pages recognise speech. Please type.",
  "audio-capture": "No microphone was found. Please type, or connect one.",
  "network": "The browser's speech recognition cannot be reached. Please type.",
  "language-not-supported": "The browser's speech recognition does not know this language.",
};

export class Listening {
  /** `heard` gets the text; `silent` is called where nothing was said; `show` gets what is understood so far. */
  constructor(button, { heard, silent, show, tell }) {
    this.button = button;
    this.on = { heard, silent, show, tell };
    this.recognition = null;
    // The microphone is for pages of this machine, or over https.
    button.hidden = !Recognition || !globalThis.isSecureContext;
  }

  get isOn() {
    return this.recognition !== null;
  }

  start(locale) {
    if (this.isOn || this.button.hidden) return;
    const recognition = new Recognition();
    let text = "";
    let failed = false;
    recognition.lang = locale;
    recognition.interimResults = true;
    recognition.addEventListener("result", (event) => {
      const results = [...event.results];
      text = results.map((result) => result[0].transcript).join(" ").trim();
      this.on.show(text);
    });
    recognition.addEventListener("error", ({ error }) => {
      if (error === "no-speech") return;
      failed = true;
      if (error !== "aborted") this.on.tell(REASONS[error] ?? `Nothing was understood (${error}).`);
    });
    recognition.addEventListener("end", () => {
      this.recognition = null;
      this.state(false);
      if (failed) return;
      if (text) this.on.heard(text);
      else this.on.silent();
    });
    this.recognition = recognition;
    this.state(true);
    this.on.tell("Listening …");
    try {
      recognition.start();
    } catch (error) {
      this.recognition = null;
      this.state(false);
      this.on.tell(`The browser cannot listen now (${error.name}).`);
    }
  }

  /** What was heard so far counts. */
  stop() {
    this.recognition?.stop();
  }

  /** What was heard so far does not count. */
  abort() {
    this.recognition?.abort();
  }

  state(isOn) {
    this.button.setAttribute("aria-pressed", String(isOn));
    this.button.textContent = isOn ? "Stop" : "Talk";
  }
}
