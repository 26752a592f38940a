// Elements, made without a word of markup: what people typed can never become any.

/** An element with properties (`on…` are listeners), and children that are elements or text. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property.startsWith("on")) element.addEventListener(property.slice(2), value);
    else if (value === true) element.setAttribute(property, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(property, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button that does something; it cannot be pressed again while that lasts. */
export function button(label, act, context = "") {
  return el("button", {
    type: "button",
    "aria-label": context ? `${label}: ${context}` : null,
    async onclick(event) {
      const pressed = event.currentTarget;
      pressed.disabled = true;
      await act().finally(() => { pressed.disabled = false; });
    },
  }, label);
}

/** A labelled field. */
export function field(label, name, properties = {}) {
  return el("label", {}, label, el("input", { name, ...properties }));
}

/** A form; `act` gets what was filled in, by the names of its fields. */
export function form(label, fields, act) {
  return el("form", {
    async onsubmit(event) {
      event.preventDefault();
      const submitted = event.currentTarget;
      for (const input of submitted.elements) input.removeAttribute("aria-invalid");
      await act(new FormData(submitted), submitted);
    },
  }, ...fields, el("button", {}, label));
}

/** Put focus and a mark on the field that a problem blames. */
export function blame(submitted, problem) {
  const names = (problem.errors ?? []).map((error) => error.field.split(".")[0]);
  const blamed = [...submitted.elements].find((input) => names.includes(input.name));
  blamed?.setAttribute("aria-invalid", "true");
  blamed?.focus();
}
