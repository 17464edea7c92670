/** What the coach says before there is a draft. */

export const Greeting = () => (
  <article class="greeting">
    <h3 class="greeting__title">Bring your draft</h3>
    <p>
      Paste an ECQ narrative, a resume or a spoken answer. I mark in place what makes boards refuse, say why, and ask for the facts that are missing. I never write a
      fact for you.
    </p>
    <p>
      The marks are made here, in your browser. A file that you open, and a draft when you press Review, go to the server that gave you this page; what it does with
      them is told beside the review.
    </p>
  </article>
)
