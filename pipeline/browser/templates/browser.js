// Keeps the address and the page together. A link or form of a page asks the running app for its address, without which
// the browser would load everything anew; until the app has come up, and where it cannot be reached, they are plain links.
(() => {
  "use strict";
  let wanted = null; // the address that was asked of the app and has not come yet; null at first and when all is there
  let isSameRow = false; // whether the page that is asked for is of the same article as the one that is left
  let place = null; // where to scroll when it comes: a number of pixels, or null for the passage that is asked for

  const page = () => document.querySelector("#root [data-asked]");
  const field = () => document.querySelector("#root .communique-address marimo-text");

  function go(query, from, remembered) {
    const element = field();
    if (!element || !page()) return false;
    if (!from) {
      history.replaceState({ top: window.scrollY }, "");
      history.pushState(null, "", query);
    }
    const [left, next] = [page().dataset.asked, query].map((asked) => new URLSearchParams(asked));
    isSameRow = next.get("view") === "article" && left.get("view") === "article" && left.get("id") === next.get("id");
    wanted = query;
    place = remembered;
    page().querySelector(".communique").setAttribute("aria-busy", "true");
    document.dispatchEvent(
      new CustomEvent("marimo-value-input", { bubbles: true, composed: true, detail: { value: query, element } }),
    );
    return true;
  }

  function arrived() {
    const here = page();
    if (!here) return;
    const shown = here.querySelector(".communique");
    document.getElementById("root").classList.add("has-page");
    const first = document.getElementById("first-paint");
    if (first) {
      const top = window.scrollY;
      first.remove();
      window.scrollTo(0, top);
    }
    const title = `${shown.dataset.title} · communique`;
    if (document.title !== title) document.title = title; // each setting of it makes marimo look at the document again
    if (wanted === null || here.dataset.asked !== wanted) return;
    wanted = null;
    shown.removeAttribute("aria-busy");
    for (const control of here.querySelectorAll("[data-value]")) control.value = control.dataset.value;
    for (const filters of here.querySelectorAll("details.filters")) filters.open = filters.dataset.open === "true";
    const heading = here.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (place === null) toPassage(here);
    else window.scrollTo(0, place);
  }

  function toPassage(here) {
    const passage = here.querySelector(".body .asked, h1 .asked, .subtitle .asked");
    const { top, bottom } = passage?.getBoundingClientRect() ?? {};
    const isInSight = isSameRow && (!passage || (top > 0 && bottom < window.innerHeight * 0.55));
    if (isInSight) return; // a mark that was clicked stays under the pointer
    if (passage) passage.scrollIntoView({ block: "center" });
    else window.scrollTo(0, 0);
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".communique a[href^='?']");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (go(link.getAttribute("href"), false, null)) event.preventDefault();
  });

  document.addEventListener("submit", (event) => {
    const form = event.target instanceof Element && event.target.closest(".communique form");
    if (!form) return;
    const told = [...new FormData(form)].filter(([, value]) => value !== "");
    if (go(`?${new URLSearchParams(told)}`, false, null)) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
  });

  window.addEventListener("popstate", (event) => {
    if (!go(location.search || "?", true, event.state?.top ?? null)) location.reload();
  });

  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(arrived).observe(document.body, {
      subtree: true, childList: true, attributes: true, attributeFilter: ["data-asked"],
    });
    const first = document.getElementById("first-paint");
    if (first) toPassage(first);
    requestAnimationFrame(() => setTimeout(comeUp)); // when the first page is painted
    setTimeout(comeUp, 500); // a page in the background is not painted
  });

  function comeUp() {
    const frontend = document.getElementById("frontend");
    if (!frontend) return;
    document.body.append(document.importNode(frontend.content, true));
    frontend.remove();
  }
})();
