// Keys of the log: space pauses and goes on, j and k move from line to line.
export function listen(root) {
  const isTyping = target => target.closest("input, textarea, select, summary, dialog, [contenteditable]");
  const isElsewhere = target => target.closest("a, button") && !target.closest("[data-line]");
  const isPause = event => event.key === " " && !isElsewhere(event.target);

  function move(by) {
    const lines = [...root.querySelectorAll("[data-line] .said")];
    const at = lines.indexOf(document.activeElement);
    const line = lines[at < 0 ? 0 : Math.min(Math.max(at + by, 0), lines.length - 1)];
    line?.focus({ preventScroll: true });
    line?.closest("[data-line]").scrollIntoView({ block: "nearest" });
  }

  function down(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (isPause(event)) root.querySelector("[data-pause]")?.click();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else return;
    event.preventDefault();
  }

  // Where a line has the focus, its button would be pressed as the key comes up.
  function up(event) {
    if (event.key === " " && event.target.closest("[data-line]")) event.preventDefault();
  }

  document.addEventListener("keydown", down);
  document.addEventListener("keyup", up);
  return {
    dispose() {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
    },
  };
}
