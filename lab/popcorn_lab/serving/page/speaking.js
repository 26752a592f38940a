// Answers aloud, by the voices that the browser has. Without any, nothing is offered.

const REMEMBERED = "popcorn-speaks";

function languageOf(locale) {
  return locale.replace("_", "-").toLowerCase().split("-")[0];
}

export class Speaking {
  /** `choice`: the label around the check box; `tell` shows a line. */
  constructor(choice, box, tell) {
    this.box = box;
    this.tell = tell;
    this.turn = 0;
    this.synthesis = globalThis.speechSynthesis;
    if (!this.synthesis) return;
    const offer = () => { choice.hidden = this.synthesis.getVoices().length === 0; };
    this.synthesis.addEventListener("voiceschanged", offer); // browsers look for voices late
    offer();
    box.checked = localStorage.getItem(REMEMBERED) === "yes";
    box.addEventListener("change", () => {
      localStorage.setItem(REMEMBERED, box.checked ? "yes" : "no");
      if (!box.checked) this.stop();
    });
  }

  get isOn() {
    return Boolean(this.synthesis) && this.box.checked && this.synthesis.getVoices().length > 0;
  }

  /** Resolves when all was said, at once where nothing is; `locale` is the answer's. */
  async say(runs, locale) {
    if (!this.isOn) return;
    this.stop();
    const turn = this.turn;
    const own = this.voice(locale);
    if (!own) {
      this.tell(`This browser has no voice for ${locale}, so the answer is not spoken.`);
      return;
    }
    for (const { text, lang, pause_ms: pauseMs } of runs) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (turn !== this.turn) return;
      await this.one(text, this.voice(lang) ?? own);
    }
  }

  one(text, voice) {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener("end", resolve);
      utterance.addEventListener("error", resolve);
      this.synthesis.speak(utterance);
    });
  }

  voice(locale) {
    const voices = this.synthesis.getVoices();
    const same = (voice) => voice.lang.replace("_", "-").toLowerCase() === locale.toLowerCase();
    const near = (voice) => languageOf(voice.lang) === languageOf(locale);
    return voices.find(same) ?? voices.find(near) ?? null;
  }

  stop() {
    this.turn += 1;
    this.synthesis?.cancel();
  }
}
