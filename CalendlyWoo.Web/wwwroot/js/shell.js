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

  keep("cw-zone", zone());
  window.calendlywoo = { zone };
})();
