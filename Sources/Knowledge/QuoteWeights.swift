import CKnowledge

/// The learned weights of the quotation decisions, as docs/models/quotes.md describes them.
package func quoteWeights() -> [Int8] {
  unsafe Array(
    UnsafeBufferPointer(start: ck_quote_weights(), count: Int(ck_quote_weight_count())))
}
