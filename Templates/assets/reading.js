// Copying words of a source copies where they stand; the page reads the same without this.
(() => {
  const sentenceOf = (node) => (node && (node.nodeType === 1 ? node : node.parentElement))?.closest("span.sentence");
  document.addEventListener("copy", (e) => {
    const selection = getSelection(), text = selection.toString().trim();
    if (!text || !e.clipboardData || text.length < 12) return;
    const first = selection.getRangeAt(0), quote = (first.commonAncestorContainer.nodeType === 1 ? first.commonAncestorContainer : first.commonAncestorContainer.parentElement).closest("blockquote");
    const sentence = sentenceOf(first.startContainer);
    let link, words = text;
    if (sentence) {
      const copy = first.cloneContents();
      copy.querySelectorAll("a.number").forEach((n) => n.remove());
      words = copy.textContent.replace(/\s+/g, " ").trim();
      link = location.href.split("#")[0] + "#" + sentence.id;
    } else if (quote) {
      link = quote.querySelector("a.sentence")?.href;
    }
    if (!link) return;
    const outlet = sentence ? document.querySelector("h1")?.textContent : quote.querySelector("a.sentence")?.textContent;
    e.clipboardData.setData("text/plain", words + "\n(" + (outlet || document.title) + ", " + link + ")");
    e.preventDefault();
  });
})();
