import Knowledge

func isCountryName(_ word: String) -> Bool { false }
func isPlaceName(_ word: String) -> Bool { false }
