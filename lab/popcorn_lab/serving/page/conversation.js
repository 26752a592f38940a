// The conversation as it is read, and the server that has it.

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-");
}

export class Conversation {
  constructor(list) {
    this.list = list;
    this.begin("en-US");
  }

  /** A new one, in this language. */
  begin(locale) {
    this.key = newKey();
    this.locale = locale;
  }

  /** One turn: `path` is "/utterance" or "/touch". Throws an Error whose message is for the reader. */
  async ask(path, content) {
    let response, answer;
    try {
      response = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ session: this.key, locale: this.locale, ...content }),
      });
      answer = await response.json();
    } catch {
      // What the browser says of it ("Failed to fetch") names neither the reason nor the remedy.
      throw new Error("The server does not answer. Is `popcorn serve` still running?");
    }
    if (!response.ok) throw new Error(`No answer: ${answer.error}`);
    return answer;
  }

  add(kind, text, detail) {
    const item = document.createElement("li");
    item.className = kind;
    item.textContent = text;
    if (kind !== "note") item.lang = this.locale;
    if (detail) item.append(detail);
    this.list.append(item);
    this.list.scrollTop = this.list.scrollHeight;
  }

  answered({ speech, reprompt, session_ended: isOver }) {
    if (speech) this.add("alexa", speech, reprompt && this.silence(reprompt));
    if (isOver) this.add("note", "The session is over. Say something to begin a new one.");
  }

  silence(reprompt) {
    const small = document.createElement("small");
    const label = document.createElement("span");
    label.lang = "en";
    label.textContent = "If you stay silent: ";
    small.append(label, reprompt);
    return small;
  }
}
