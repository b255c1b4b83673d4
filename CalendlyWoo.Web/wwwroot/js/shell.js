// Theme and zone live in cookies, so that the server renders the first paint as the person wants it.
(() => {
  const year = 31536000;
  const keep = (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; samesite=lax`; };
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };

  const show = theme => {
    document.documentElement.dataset.theme = theme;
    for (const sheet of document.querySelectorAll("link[data-theme-sheet]")) {
      sheet.media = sheet.dataset.themeSheet === theme ? "all" : "not all";
    }
    keep("cw-theme", theme);
  };

  document.addEventListener("click", event => {
    if (event.target.closest("[data-theme-switch]")) show(isDark() ? "light" : "dark");
    if (event.target.closest("[data-reload]")) location.reload();
  });

  // "/" goes to the search from wherever nothing is being typed; Escape leaves it; the arrow keys belong to its list.
  const isTyping = element => element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName) || element.closest("dialog, .cm-editor");
  document.addEventListener("keydown", event => {
    const search = document.querySelector("[data-search]");
    if (event.target === search) {
      if (event.key === "Escape") search.blur();
      if (event.key === "ArrowDown" || event.key === "ArrowUp") event.preventDefault();
    } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && search?.offsetParent && !isTyping(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // Whoever presses a button of a toast goes back to where she was: the toast, and the focus with it, is about to go.
  let before = null;
  document.addEventListener("focusin", event => { if (!event.target.closest("[data-toast]")) before = event.target; });
  document.addEventListener("click", event => { if (event.target.closest("[data-toast] button") && before?.isConnected) before.focus(); });

  // A restarted server does not know the page any more, and one that was away for long is not asked again by itself: load anew once it answers.
  const reloadOnceReachable = async () => {
    const answers = await fetch("healthz", { cache: "no-store" }).then(answer => answer.ok, () => false);
    if (answers) location.reload();
    else setTimeout(reloadOnceReachable, 3000);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const notice = document.getElementById("components-reconnect-modal");
    let isLost = false;
    new MutationObserver(() => {
      if (isLost || !/reconnect-(failed|rejected)/.test(notice.className)) return;
      isLost = true;
      reloadOnceReachable();
    }).observe(notice, { attributeFilter: ["class"] });
  });

  keep("cw-zone", zone());

  // From now on the page hears what is pressed and typed.
  const interactive = () => { document.documentElement.dataset.interactive = "true"; };

  window.calendlywoo = { zone, here: () => location.href, interactive };
})();
