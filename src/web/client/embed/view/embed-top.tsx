/** The head of the page in a frame: its name and what leaves the browser, and no way to other pages. */
export const EmbedTop = () => (
  <header class="top">
    <h1 class="top__title">ECQ coach</h1>
    <p class="top__note">Marks are made in your browser. Nothing leaves it until you press Review or open a file; then this site’s coaches can read it too.</p>
  </header>
)
