import { type Html, html } from './escape.ts'
import type { NotulaLetterhead } from './notula.content.ts'

/** The head of a letter: up to two logos, the name, the lines below it, and a rule; nothing where nothing was entered. */
export function letterheadPage({ lines, rule, leftLogo, rightLogo }: NotulaLetterhead): Html {
  const [name = '', ...address] = lines
  if (name === '' && address.length === 0 && leftLogo === null && rightLogo === null) return html``
  // Both places are kept where one logo stands, so that the words stay in the middle of the sheet.
  const withLogos = leftLogo !== null || rightLogo !== null
  return html`<header class="letterhead ${rule}${withLogos ? ' logos' : ''}">${withLogos ? logo(leftLogo) : ''}<div>${
    name === '' ? '' : html`<p class="organisation">${name}</p>`
  }${address.map((line) => html`<p>${line}</p>`)}</div>${withLogos ? logo(rightLogo) : ''}</header>
`
}

function logo(sha256: string | null): Html {
  return html`<span class="logo">${sha256 === null ? '' : html`<img src="/attachments/${sha256}" alt="">`}</span>`
}
