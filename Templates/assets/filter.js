// Filters a list by kind, days, outlet and side, over all its pages; the list reads the same without
// this. What is chosen stands behind `#filter:` in the address, so that it can be passed on.
(() => {
  const root = document.currentScript.dataset.root, article = document.querySelector("article");
  // The first folder below the site's names the list.
  const here = location.href.slice(new URL(root, location.href).href.length).split("/")[0];
  if (!article) return;
  const list = here === "timeline" ? "events" : here, step = 200;
  const make = (name, properties, ...inside) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  };
  const box = make("details", { className: "filter" }, make("summary", { textContent: "Filter this list" }));
  const status = make("p", { className: "meta" }), results = make("ol", { className: "results" });
  const more = make("button", { type: "button", textContent: "Show more", hidden: true });
  status.setAttribute("role", "status");
  results.hidden = true;
  const fold = article.querySelector("section");
  article.insertBefore(box, fold);
  article.insertBefore(status, fold);
  article.insertBefore(results, fold);
  article.insertBefore(more, fold);
  const sections = [...article.children].filter((e) => e.matches("section, figure"));

  let data, form, found = [], shown = 0;
  // As the pages write a day: browsers differ over "Sep" and "Sept".
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const day = (iso) => iso ? `${+iso.slice(8)} ${months[iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}` : "undated";
  const show = () => {
    for (const [title, id, date, articles, kind] of found.slice(shown, shown + step)) {
      results.append(make("li", {},
        make("span", { className: "how", textContent: day(date) + " " }),
        make("a", { href: root + list + "/" + id + "/index.html", textContent: title }), " ",
        ...(data.kinds[kind] ? [make("span", { className: "chip", textContent: data.kinds[kind] }), " "] : []),
        ...(list === "briefings" ? [] : [make("span", { className: "how", textContent: articles + (articles === 1 ? " article" : " articles") })])));
    }
    shown = Math.min(found.length, shown + step);
    more.hidden = shown === found.length;
  };
  more.onclick = () => { const at = shown; show(); results.children[at]?.querySelector("a").focus(); };

  const filter = () => {
    const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    const any = Object.keys(chosen).length > 0, is = (name, numbers) => !chosen[name] || [].concat(numbers).includes(+chosen[name]);
    found = !any ? [] : data.rows.filter(([, , date, , kind, outlets, sides]) =>
      is("kind", kind) && is("outlet", outlets) && is("side", sides)
      && (!chosen.from || date >= chosen.from) && (!chosen.to || (date && date <= chosen.to)));
    results.replaceChildren();
    shown = 0;
    show();
    results.hidden = !any;
    for (const section of sections) section.hidden = any;
    status.textContent = any ? found.length + " of " + data.rows.length : "";
    const words = { kind: "kinds", outlet: "outlets", side: "sides" };
    const kept = Object.entries(chosen).map(([name, value]) => [name, words[name] ? data[words[name]][value] : value]);
    try { history.replaceState(null, "", any ? "#filter:" + new URLSearchParams(kept) : location.pathname + location.search); } catch { /* not from a file */ }
  };

  const choice = (label, name, words) => {
    if (words.length < 2) return [];
    const options = words.map((word, number) => [word, number]).filter(([word]) => word).sort(([a], [b]) => a.localeCompare(b));
    return [make("label", {}, label + " ", make("select", { name }, make("option", { value: "", textContent: "any" }),
      ...options.map(([word, value]) => make("option", { value, textContent: word }))))];
  };
  const date = (label, name) => make("label", {}, label + " ", make("input", { type: "date", name }));
  const start = () => {
    if (form) return;
    form = make("form", { onsubmit: (e) => e.preventDefault() },
      ...choice("Kind", "kind", data.kinds), date("From", "from"), date("To", "to"),
      ...choice("Outlet", "outlet", data.outlets), ...choice("Side", "side", data.sides),
      make("button", { type: "reset", textContent: "Show all" }));
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    box.append(form);
    if (!location.hash.startsWith("#filter:")) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(8))) {
      const field = form.elements[name];
      if (field) field.value = field.options ? [...field.options].find((o) => o.textContent === value)?.value ?? "" : value;
    }
    filter();
  };
  window.readoutList = (value) => { data = value; start(); };
  box.addEventListener("toggle", () => {
    if (data || !box.open) return;
    document.head.append(make("script", { src: root + list + "/list.js" }));
  });
  if (location.hash.startsWith("#filter:")) box.open = true;
})();
