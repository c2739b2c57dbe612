/// What is put at the end of each page that is served: the script that reloads it, and the problems
/// of the last build where it had some.
func reloadScript(version: Int, problems: [String]) -> [UInt8] {
  var html = ""
  if !problems.isEmpty {
    html += """
      <pre role="alert" style="position:fixed;left:0;right:0;bottom:0;max-height:40vh;overflow:auto;\
      margin:0;padding:1em;background:#300;color:#fee;z-index:9999;white-space:pre-wrap">
      """
    html += problems.map(escaped).joined(separator: "\n") + "</pre>\n"
  }
  html += """
    <script>(async()=>{for(;;){try{const a=await fetch("/-readout/version?after=\(version)");\
    if(a.ok&&(await a.text())!=="\(version)")return location.reload()}\
    catch{await new Promise(r=>setTimeout(r,500))}}})()</script>

    """
  return Array(html.utf8)
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
