// Search over script files, so that it works from a double click as from a server; nothing else of
// the site needs it. `/` goes to the search field; arrows move through results; Escape goes back.
(() => {
  const script = document.currentScript, root = script.dataset.root;
  const field = document.querySelector("form.search input");
  if (!field) return;
  const typing = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !typing(e) && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      field.focus();
      field.select();
    }
  });
  const home = document.querySelector("body:is(.search, .missing) article");
  if (!home) return;
  const isMissing = document.body.classList.contains("missing");

  const longest = 15, shown = 20, loads = new Map();
  const words = new Map(), pages = new Map();
  const load = (name) => {
    if (!loads.has(name)) {
      loads.set(name, new Promise((done) => {
        const s = document.createElement("script");
        s.src = root + "search/" + name + ".js";
        s.onload = () => done();
        s.onerror = () => done();
        document.head.append(s);
      }));
    }
    return loads.get(name);
  };
  let index;
  window.readoutIndex = (value) => { index = value; };
  window.readoutWords = (key, value) => { words.set(key, new Map(Object.entries(value))); };
  window.readoutPages = (name, value) => { pages.set(name, value); };

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const cut = (word) => {
    const bytes = new TextEncoder().encode(word);
    return bytes.length <= longest ? word : new TextDecoder().decode(bytes.slice(0, longest)).replace(/\ufffd$/, "");
  };
  // "U.S." is looked for as "us"; lone letters are in no index.
  const split = (text) => (plain(text).replace(/(?:\p{L}\.){2,}/gu, (a) => a.replaceAll(".", "")).match(/[\p{L}\p{N}]+/gu) || []).filter((w) => w.length > 1).map(cut);
  const key = (word) => [...word].map((c) => c.charCodeAt(0) < 128 ? c : "_" + c.codePointAt(0).toString(16)).join("");

  // Edits from one word to the beginning of another, at most `most`; two letters that changed places are one.
  const near = (typed, word, most) => {
    if (Math.abs(word.length - typed.length) > most + 3) return false;
    let row = [...Array(word.length + 1).keys()], before = row;
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return false;
      before = row;
      row = next;
    }
    return Math.min(...row.slice(Math.max(0, typed.length - most))) <= most;
  };

  // A document's number is that of its space, a letter in the index, and its own in it: oldest first.
  const room = 1e9, spaceOf = (number) => Math.floor(number / room);
  const add = (found, postings, weight) => {
    let number = 0;
    for (const part of postings.split(" ")) {
      let [delta, sentence] = part.split(":");
      if (delta > "9") {
        number = (delta.charCodeAt(0) - 97) * room;
        delta = delta.slice(1);
      }
      number += +delta;
      const points = weight * (sentence ? 1 : 8), known = found.get(number);
      if (!known || known.points < points) {
        found.set(number, { points, sentence: sentence ? +sentence : known ? known.sentence : 0 });
      }
    }
  };

  // Documents for one typed word: those that begin with it, else those a typing mistake away.
  const lookUp = async (typed) => {
    const start = key(typed);
    const matching = (k) => index.shards.filter((s) => k.startsWith(s) || s.startsWith(k));
    const near2 = matching(start).slice(0, 12);
    await Promise.all(near2.map((s) => load("words/" + s)));
    const found = new Map();
    for (const s of near2) {
      for (const [word, postings] of words.get(s) || []) {
        if (word === typed) add(found, postings, 4);
        else if (word.startsWith(typed)) add(found, postings, 2);
      }
    }
    if (found.size || typed.length < 4) return found;
    const wide = matching(start.slice(0, 2)).slice(0, 12);
    await Promise.all(wide.map((s) => load("words/" + s)));
    for (const s of wide) {
      for (const [word, postings] of words.get(s) || []) {
        if (near(typed, word, typed.length < 7 ? 1 : 2)) add(found, postings, 1);
      }
    }
    return found;
  };

  // The file that has a document, and which of those in it.
  const placeOf = (number) => {
    const space = spaceOf(number), own = number % room, firsts = index.pages[space];
    let low = 0, high = firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= own) low = middle; else high = middle;
    }
    return [String.fromCharCode(97 + space) + low, own - firsts[low]];
  };
  // Of equal points: actors, topics, events, articles; of events and articles the newest first.
  const byRank = ([a, one], [b, other]) =>
    other.points - one.points || spaceOf(a) - spaceOf(b) || (spaceOf(a) < 4 ? a - b : b - a);

  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "meta";
  const list = document.createElement("ol");
  list.className = "results";
  home.append(status, list);
  const make = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  let turn = 0;
  const search = async () => {
    const mine = ++turn, typed = split(field.value);
    if (!isMissing) history.replaceState(null, "", field.value ? "?q=" + encodeURIComponent(field.value) : location.pathname);
    if (!typed.length) {
      status.textContent = field.value.trim() ? "A word has two letters or more." : "";
      list.replaceChildren();
      return;
    }
    status.textContent = "Searching";
    await load("index");
    if (!index) { status.textContent = "The search index is missing."; return; }
    const sets = await Promise.all(typed.map(lookUp));
    if (mine !== turn) return;
    const total = new Map();
    for (const [number, hit] of sets[0]) {
      let points = hit.points, sentence = hit.sentence;
      const all = sets.slice(1).every((set) => {
        const other = set.get(number);
        if (other) { points += other.points; sentence = sentence || other.sentence; }
        return other;
      });
      if (all) total.set(number, { points, sentence });
    }
    const ranked = [...total].sort(byRank);
    const top = ranked.slice(0, shown);
    await Promise.all(top.map(([number]) => load("pages/" + placeOf(number)[0])));
    if (mine !== turn) return;
    list.replaceChildren(...top.map(([number, hit]) => {
      const [file, at] = placeOf(number);
      const [kind, title, path, detail, sentences] = pages.get(file)[at];
      const item = make("li"), link = make("a", kind, title);
      link.href = root + path + (hit.sentence ? "#s" + hit.sentence : "");
      item.append(link, " ", make("span", "chip", kind), " ", make("span", "how", detail));
      const text = hit.sentence && sentences[hit.sentence - 1];
      if (text) {
        const quote = make("blockquote");
        quote.append(make("p", "", text));
        item.append(quote);
      }
      return item;
    }));
    const n = ranked.length;
    status.textContent = n === 0 ? (typed.length > 1 ? "No page has all of these words." : "Nothing found.") : n > shown ? `${n} pages; the first ${shown} are shown.` : n === 1 ? "1 page." : `${n} pages.`;
  };

  let timer;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 120); });
  field.form.addEventListener("submit", (e) => { e.preventDefault(); search(); });
  document.addEventListener("keydown", (e) => {
    const links = [...list.querySelectorAll("li > a")], at = links.indexOf(document.activeElement);
    if (e.key === "ArrowDown" && (at >= 0 || document.activeElement === field) && links[at + 1]) {
      e.preventDefault();
      links[at + 1].focus();
    } else if (e.key === "ArrowUp" && at >= 0) {
      e.preventDefault();
      (links[at - 1] || field).focus();
    } else if (e.key === "Escape" && at >= 0) field.focus();
  });
  // A page that is missing looks for the words of its address.
  const asked = () => { try { return decodeURIComponent(location.pathname).replace(/(\/index)?(\.html|\/)?$/, "").split("/").pop(); } catch { return ""; } };
  field.value = isMissing
    ? asked().split(/[^\p{L}]+/u).filter((w) => w.length > 2).slice(0, 3).join(" ")
    : new URLSearchParams(location.search).get("q") || "";
  field.focus();
  if (field.value) search();
})();
