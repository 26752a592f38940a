"use strict";

const SUGGESTIONS = [
  "open popcorn picks",
  "what's popular",
  "recommend me a movie",
  "something funny from the nineties",
  "rate the first one four stars",
  "more",
  "help",
  "stop",
];

const conversation = document.getElementById("conversation");
const suggestions = document.getElementById("suggestions");
const form = document.getElementById("form");
const input = document.getElementById("utterance");
const session = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-");
const said = [];
let recalled = 0;
let waiting = false;

function add(kind, text, detail) {
  const item = document.createElement("li");
  item.className = kind;
  item.textContent = text;
  if (detail) {
    const small = document.createElement("small");
    small.textContent = detail;
    item.append(small);
  }
  conversation.append(item);
  conversation.scrollTop = conversation.scrollHeight;
}

async function ask(utterance) {
  let response, answer;
  try {
    response = await fetch("/utterance", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ session, utterance }),
    });
    answer = await response.json();
  } catch {
    // What the browser says of it ("Failed to fetch") names neither the reason nor the remedy.
    throw new Error("The server does not answer. Is `popcorn serve` still running?");
  }
  if (!response.ok) throw new Error(`No answer: ${answer.error}`);
  return answer;
}

async function say(utterance) {
  if (waiting || !utterance.trim()) return;
  waiting = true;
  form.querySelector("button").disabled = true;
  said.push(utterance);
  recalled = said.length;
  add("you", utterance);
  try {
    const answer = await ask(utterance);
    if (answer.speech) {
      add("alexa", answer.speech, answer.reprompt && `If you stay silent: ${answer.reprompt}`);
    }
    if (answer.session_ended) add("note", "The session is over. Say something to begin a new one.");
  } catch (error) {
    add("note", error.message);
  } finally {
    waiting = false;
    form.querySelector("button").disabled = false;
    input.focus();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (waiting) return;
  const utterance = input.value;
  input.value = "";
  say(utterance);
});

// Arrow keys bring back what was said, as in a terminal.
input.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !said.length) return;
  event.preventDefault();
  recalled = Math.min(Math.max(recalled + step, 0), said.length);
  input.value = said[recalled] ?? "";
});

for (const text of SUGGESTIONS) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.textContent = text;
  chip.addEventListener("click", () => say(text));
  suggestions.append(chip);
}
