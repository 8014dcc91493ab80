const held = new WeakMap<Element, string>()

/** Whether this is a field one types text into. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  )
}

/** Says what a field held before its typing began, where that is no longer what it shows. */
export function beginsAs(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  held.set(field, text)
}

/** Says that a field's present text is where its typing begins: on focus, and again after a save. Text that was not taken is typing still. */
export function startsFresh(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.ariaInvalid !== 'true') held.set(field, field.value)
}

/** Whether a field holds something else than where its typing began. */
export function isMidTyping(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return (held.get(field) ?? field.value) !== field.value
}
