// Linked into the wasm module with --js-library: hands what C++ calls to the page's own object.
mergeInto(LibraryManager.library, {
  page_ask: function (ask, request, text, textLength, bytes, byteCount, number) {
    Module["page"].ask(ask, request, text, textLength, bytes, byteCount, number);
  },
  page_tell: function (tell, text, length, number) {
    Module["page"].tell(tell, text, length, number);
  },
  page_today: function () {
    return Module["page"].today();
  },
  page_random: function () {
    return Module["page"].random();
  },
  page_glyph: function (character, size, strong, picture, alpha, capacity) {
    return Module["page"].glyph(character, size, strong, picture, alpha, capacity);
  },
});
