// Text that was typed and not sent yet outlives what a page on a connection can meet: the page coming alive under the person's hands, a connection
// that comes back, and a page that has to be loaded again. Only fields with data-keep; secrets have none, and a password is never kept.
(() => {
  const store = "cw-kept";
  const limit = 100000;
  const typed = new Map();
  const wanted = new Map();

  const isKept = field => field instanceof HTMLElement && field.dataset.keep && field.type !== "password";
  const keyOf = field => `${location.pathname} ${field.dataset.keep}`;
  const isAlive = field => field.dataset.alive !== "false" && !field.readOnly && !field.disabled;

  const tell = field => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // Once: what the page itself puts into a field later is right.
  const restore = field => {
    const text = wanted.get(keyOf(field));
    if (text === undefined || !isAlive(field)) return;
    wanted.delete(keyOf(field));
    typed.set(keyOf(field), text);
    if (field.value === text) return;
    field.value = text;
    tell(field);
  };

  // A reload only: whoever comes back by a link sees what is saved.
  const wasReloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
  try {
    const kept = JSON.parse(sessionStorage.getItem(store) ?? "[]");
    if (wasReloaded && Array.isArray(kept)) for (const [key, text] of kept) wanted.set(String(key), String(text));
    sessionStorage.removeItem(store);
  } catch {
    // Storage is closed to us, or held something else: nothing is kept.
  }

  document.addEventListener("input", event => {
    if (!isKept(event.target)) return;
    const key = keyOf(event.target);
    typed.set(key, event.target.value);
    if (isAlive(event.target)) wanted.delete(key);
    else wanted.set(key, event.target.value);
  }, true);

  // What still stands as it was typed; a field that the page has changed since was sent.
  addEventListener("pagehide", () => {
    const kept = [...document.querySelectorAll("[data-keep]")].filter(isKept)
      .map(field => [keyOf(field), field.value]).filter(([key, text]) => typed.get(key) === text);
    const text = JSON.stringify(kept);
    try {
      if (kept.length > 0 && text.length <= limit) sessionStorage.setItem(store, text);
    } catch {
      // The storage is full or closed.
    }
  });

  const look = root => {
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    if (isKept(root)) restore(root);
    for (const field of root.querySelectorAll("[data-keep]")) if (isKept(field)) restore(field);
  };

  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(changes => {
      for (const change of changes) {
        if (change.type === "attributes") look(change.target);
        for (const node of change.addedNodes) look(node);
      }
    }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-alive"] });

    // What was typed while nobody listened is told again once somebody does.
    const notice = document.getElementById("components-reconnect-modal");
    new MutationObserver(() => {
      if (!/reconnect-hide/.test(notice.className)) return;
      for (const field of document.querySelectorAll("[data-keep]")) if (isKept(field) && isAlive(field) && typed.has(keyOf(field))) tell(field);
    }).observe(notice, { attributeFilter: ["class"] });
  });
})();
