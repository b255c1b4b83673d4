// The queue by keyboard: only while no field, menu or dialog has the focus.
export function listen() {
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    s: () => press("[data-snooze] summary"),
    d: () => press("[data-dismiss]"),
    "?": () => press("[data-keys]"),
    Enter: () => press("[data-first]"),
  };
  const press = what => {
    const wanted = document.querySelector(what);
    wanted?.click();
    if (wanted?.matches("summary")) wanted.parentElement.querySelector("button")?.focus();
    return Boolean(wanted);
  };
  const step = by => {
    const rows = [...document.querySelectorAll("[data-case-row]")];
    const at = rows.findIndex(row => row.getAttribute("aria-current") === "true");
    const next = rows[at < 0 ? 0 : at + by];
    next?.click();
    next?.scrollIntoView({ block: "nearest" });
    return Boolean(next);
  };
  const key = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !acts[event.key]) return;
    const target = event.target;
    if (target.closest("input, textarea, select, [contenteditable], dialog, .menu[open]") || document.querySelector("dialog[open]")) return;
    // Enter on what can be pressed is that thing's own; a row that is open already stands for its case.
    if (event.key === "Enter" && target.closest("a, button, summary") && !target.closest("[data-case-row][aria-current='true']")) return;
    if (acts[event.key]()) event.preventDefault();
  };
  const lead = event => {
    const to = event.target.closest("[data-leads-to]")?.dataset.leadsTo;
    const wanted = to && document.querySelector(to);
    wanted?.scrollIntoView({ block: "center" });
    wanted?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", key);
  document.addEventListener("click", lead);
  return {
    dispose() {
      document.removeEventListener("keydown", key);
      document.removeEventListener("click", lead);
    },
  };
}
