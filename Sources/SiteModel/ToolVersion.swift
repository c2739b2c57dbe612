/// What the about page, the manifest and each page's `generator` name.
package let toolVersion = "0.1.0"
