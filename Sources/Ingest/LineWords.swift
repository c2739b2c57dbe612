// Phrases that saved pages put around and into articles, by hand: what news sites of many houses
// print as buttons, notices and links. All in lower case, words joined by single spaces.

/// Openings of lines that belong to the page and not to the article.
let furnitureOpenings = [
  "advertisement", "advertising", "sponsored", "share this", "share on", "share via",
  "share article",
  "share story", "follow us", "follow him on", "follow her on", "sign up", "sign in", "log in",
  "login", "register", "subscribe", "subscribers only", "already a subscriber", "newsletter",
  "get the latest", "get our", "click here", "tap here", "download the", "download our",
  "all rights reserved", "copyright", "terms of", "privacy policy", "cookie", "cookies",
  "we use cookies", "this site uses", "by continuing", "accept all", "manage your", "skip ad",
  "skip to", "loading", "ad loading", "back to top", "scroll down", "print this", "email this",
  "send this", "leave a comment", "leave a reply", "post a comment", "join the conversation",
  "comments", "view comments", "show comments", "your email", "enter your email", "thank you for",
  "please enable", "enable javascript", "most read", "most popular", "trending", "top stories",
  "latest news", "breaking news", "more stories", "more from", "you may also", "you might also",
  "recommended", "related topics", "related articles", "related stories", "related posts", "tags",
  "filed under", "topics", "support our", "donate", "become a member", "this material may not",
  "this article may not", "contact us", "about us", "advertise with", "jobs", "home", "menu",
  "search", "close", "next article", "previous article", "next story", "previous story",
  "posted in",
  "x embed", "embed", "play video", "watch live", "this video", "hide caption", "toggle caption",
  "report a correction", "report an error", "send us your", "got a tip", "have a tip",
  "this is a developing story", "this is a breaking news", "this story is developing",
  "this story is being updated", "this breaking news story", "have you been affected",
  "follow our live", "follow our coverage", "follow live", "follow the latest",
  "read or share this", "site mobile navigation", "get digital access",
]

/// Whole lines of the page.
let furnitureLines: Set<String> = [
  "share", "tweet", "email", "print", "save", "comment", "facebook", "twitter", "whatsapp",
  "telegram", "linkedin", "pinterest", "reddit", "copy link", "copied", "news", "world", "sport",
  "sports", "business", "opinion", "video", "videos", "photos", "gallery", "live", "more", "image",
  "caption", "image caption", "image source", "media caption", "link copied", "listen",
  "listen to this article", "read aloud",
  "text size", "font size", "next", "previous", "prev", "back", "reply", "like", "dislike",
  "follow",
  "photo",
]

/// Openings of lines that send the reader to another story.
let teaserOpenings = [
  "read more", "read also", "also read", "also see", "see also", "read next", "read full",
  "read the full",
  "related", "more on this", "more on", "watch", "watch now", "listen to", "don't miss",
  "in pictures",
  "in photos", "explainer", "explained", "what to read next", "keep reading", "continue reading",
  "also in this section", "in other news", "elsewhere on", "editors' picks", "editor's pick",
  "from the archive", "up next", "further reading",
]

/// Openings of captions that name themselves.
let captionOpenings = [
  "file photo", "file image", "file picture", "file -", "pictured", "photo shows", "image shows",
  "in this photo", "in this image", "in this file photo", "in this handout", "a screenshot",
  "a screengrab", "illustration shows", "caption", "image caption", "media caption",
  "enlarge this image",
]

/// Words behind an agency's name that belong to a credit before a caption, as sites print them above
/// pictures: "Getty Images", "Getty - Contributor", "Splash News".
let creditTails: Set<String> = [
  "images", "image", "photo", "photos", "pictures", "news", "contributor", "associated", "press",
  "agency", "features", "entertainment",
]

/// Where pictures without an agency come from, as captions of British papers name it.
let creditSources: Set<String> = [
  "splash", "barcroft", "wenn", "backgrid", "mega", "supplied", "twitter", "facebook", "instagram",
  "youtube",
]

/// Openings of bylines beside "by".
let bylineOpenings = [
  "written by", "reported by", "reporting by", "edited by", "editing by", "posted by",
  "published by", "story by", "words by", "from our correspondent",
  "from our own correspondent", "from our staff", "from our special correspondent",
]

/// Words that open a credit when a colon follows.
let creditWords: Set<String> = [
  "photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images",
  "credit",
  "credits", "photographer", "illustration", "graphic", "collage", "courtesy", "source", "video",
]

/// Agencies, picture desks and archives whose names end credits, by their own published names.
let creditAgencies: Set<String> = [
  "reuters", "afp", "ap", "getty", "imago", "dpa", "epa", "efe", "ansa", "tass", "xinhua",
  "anadolu",
  "shutterstock", "alamy", "unsplash", "pexels", "flickr", "wikimedia", "bloomberg", "upi", "zuma",
  "sipa", "belga", "keystone", "pa", "kyodo", "yonhap", "rex", "handout", "pool", "istock",
  "istockphoto", "sputnik", "nurphoto", "magnum", "corbis", "polaris",
]

/// Names of sections that pages print before the headline of a teaser.
let sectionLabels: Set<String> = [
  "world", "politics", "business", "economy", "sport", "sports", "culture", "opinion", "science",
  "technology", "tech", "health", "environment", "climate", "travel", "entertainment", "society",
  "asia", "africa", "europe", "americas", "international", "national", "local", "crime", "weather",
  "lifestyle", "education", "media", "security", "defense", "energy", "markets", "finance",
]
