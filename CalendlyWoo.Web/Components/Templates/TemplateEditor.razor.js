// The page's own keys, wherever the focus is; the editor handles them itself while one types in it.
const nameOf = event => {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && !event.shiftKey && !event.altKey && key === "s") return "save";
  if (control && event.key === "Enter") return "preview";
  if (control && (event.shiftKey || event.altKey) && (key === "p" || event.code === "KeyP")) return "publish";
  if (event.key === "F8" && !control) return "problem";
  if (event.key === "?" && !event.target.closest?.("input, textarea, select, [contenteditable]")) return "shortcuts";
  return null;
};

export function listen(dotnet) {
  const press = event => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const name = nameOf(event);
    if (!name) return;
    event.preventDefault();
    dotnet.invokeMethodAsync("OnKey", name).catch(() => { });
  };
  document.addEventListener("keydown", press);

  // Once a lost connection is back, what was typed meanwhile is sent at once.
  const notice = document.getElementById("components-reconnect-modal");
  let wasLost = false;
  const connection = new MutationObserver(() => {
    const isLost = /reconnect-(show|failed|rejected)/.test(notice.className);
    if (wasLost && !isLost) dotnet.invokeMethodAsync("OnKey", "back").catch(() => { });
    wasLost = isLost;
  });
  connection.observe(notice, { attributeFilter: ["class"] });

  return {
    isPhone: () => matchMedia("(max-width: 600px)").matches,
    dispose() {
      document.removeEventListener("keydown", press);
      connection.disconnect();
    },
  };
}
