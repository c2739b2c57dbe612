import Knowledge

/// Whether a word alone names a country.
func isCountryName(_ word: String) -> Bool {
  entries(named: word).contains { $0.entry.kind == .country && $0.use != .adjective }
}

/// Whether a word alone names a country, a capital or seat, or a city of half a million: smaller
/// ones share too many names with people and common words.
func isPlaceName(_ word: String) -> Bool {
  entries(named: word).contains { named in
    if named.use == .seat { return true }
    guard named.use == .name || named.use == .alias else { return false }
    return named.entry.kind == .country
      || named.entry.kind == .city && named.entry.population >= 500_000
  }
}
