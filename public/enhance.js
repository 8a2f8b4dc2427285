/* What a browser can add to an article: its own share sheet, and copying the address. Everything works without it. */
;(function () {
  var link = document.querySelector('link[rel=canonical]')
  var address = link ? link.href : location.href
  function offer(name, act) {
    var button = document.querySelector('[data-' + name + ']')
    if (!button) return
    button.parentNode.hidden = false
    button.addEventListener('click', function () {
      act(button)
    })
  }
  if (navigator.share) {
    offer('share', function () {
      // A reader who closes the sheet without choosing is no error.
      navigator.share({ title: document.querySelector('h1').textContent, url: address }).catch(function () {})
    })
  }
  if (navigator.clipboard) {
    offer('copy', function (button) {
      var words = button.textContent
      navigator.clipboard.writeText(address).then(function () {
        // The button is a live region: what it says now is read out.
        button.textContent = button.dataset.copy
        setTimeout(function () {
          button.textContent = words
        }, 3000)
      })
    })
  }
})()
