// Where somebody was in the list when she opened a row, and choosing a row by a long press.
const place = "cw-notifications-place";
const longPress = 500;

export function open(list) {
  let waiting = 0;
  let isPressed = false;

  const leave = event => {
    if (isPressed) {
      // The click that ends a long press opens nothing.
      isPressed = false;
      event.preventDefault();
      event.stopPropagation();
      return;
    }

    if (event.target.closest("a")) sessionStorage.setItem(place, JSON.stringify({ href: location.href, top: scrollY }));
  };
  const press = event => {
    const box = event.target.closest("li")?.querySelector("input[type=checkbox]");
    clearTimeout(waiting);
    if (event.pointerType !== "touch" || !box || event.target.closest("label")) return;
    waiting = setTimeout(() => {
      // First, or this click would be taken for the one that ends the long press.
      box.click();
      isPressed = true;
    }, longPress);
  };
  const release = () => clearTimeout(waiting);
  const menu = event => { if (isPressed) event.preventDefault(); };

  list.addEventListener("click", leave, true);
  list.addEventListener("pointerdown", press);
  for (const name of ["pointerup", "pointercancel", "pointermove"]) list.addEventListener(name, release);
  list.addEventListener("contextmenu", menu);
  list.dataset.listening = "true";
  return {
    keep(href) { history.replaceState(history.state, "", href); },
    restore() {
      const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
      sessionStorage.removeItem(place);
      if (kept?.href === location.href) scrollTo(0, kept.top);
    },
    dispose() { clearTimeout(waiting); },
  };
}
