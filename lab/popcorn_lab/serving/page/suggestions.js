// What can be said next. The phrases are the server's, in the language of the conversation.

export function offer(group, phrases, locale, say) {
  const chips = phrases.map((phrase) => {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = phrase;
    chip.addEventListener("click", () => say(phrase));
    return chip;
  });
  group.lang = locale;
  group.replaceChildren(...chips);
}
