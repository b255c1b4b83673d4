// Closes a menu as menus close: by a choice, by a click elsewhere, by Escape.
export function listen(menu) {
  const elsewhere = event => { if (menu.open && !menu.contains(event.target)) menu.open = false; };
  const key = event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  };
  const choice = event => { if (event.target.closest("button, a")) menu.open = false; };
  menu.addEventListener("keydown", key);
  menu.lastElementChild.addEventListener("click", choice);
  document.addEventListener("pointerdown", elsewhere);
  document.addEventListener("focusin", elsewhere);
  return {
    dispose() {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    },
  };
}
