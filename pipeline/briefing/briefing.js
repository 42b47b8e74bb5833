(() => {
  "use strict";
  const { marks, passages, charts } = JSON.parse(document.getElementById("data").textContent);
  const dialog = document.getElementById("passages");
  const found = dialog.querySelector(".found");

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const shownPassage = ([about, outlet, published, title, path, field, before, marked, after]) => {
    const part = element("article");
    if (about) part.append(element("h3", about));
    const words = element("p");
    words.append(before, element("mark", marked), after);
    const quote = element("blockquote");
    quote.append(words);
    const where = field === "body" ? (title ? `: “${title}”` : "") : ` (${field})`;
    const source = element("p", `${outlet}, ${published || "no date"}${where}`, "source");
    source.append(element("span", path, "file"));
    part.append(quote, source);
    return part;
  };

  const open = (key) => {
    const [label, count, numbers] = marks[key];
    dialog.querySelector("h2").textContent = label;
    const shown = numbers.length < count ? `${numbers.length} of ${count.toLocaleString("en")} shown` : `${count.toLocaleString("en")} in all`;
    found.replaceChildren(element("p", shown, "note"), ...numbers.map((number) => shownPassage(passages[number])));
    dialog.showModal();
    found.scrollTop = 0;
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-mark]");
    if (opener) open(opener.dataset.mark);
    if (event.target === dialog || event.target.id === "close") dialog.close();
  });

  const draw = (plot) => {
    const spec = charts[plot.dataset.chart];
    const aspect = spec.usermeta?.aspect;
    if (aspect) spec.height = Math.round(plot.clientWidth * aspect);
    const options = { renderer: "svg", actions: false, mode: "vega-lite" };
    return vegaEmbed(plot, spec, options).then(({ view }) =>
      view.addEventListener("click", (event, item) => {
        if (item?.datum?.mark) open(item.datum.mark);
      }),
    );
  };
  Promise.all([...document.querySelectorAll("[data-chart]")].map(draw)).then(() => {
    document.documentElement.dataset.drawn = "yes";
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open], .figures)")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
})();
