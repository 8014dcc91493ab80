const held = new WeakMap<Element, string>()

/** Whether this is a field one types text into. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  )
}

/** Says that a field's present text is where its typing begins: on focus, and again after a save. */
export function startsFresh(field: HTMLInputElement | HTMLTextAreaElement): void {
  held.set(field, field.value)
}

/** Whether a field holds something else than where its typing began. */
export function isMidTyping(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return (held.get(field) ?? field.value) !== field.value
}
