/** A face of the documents whose widths are known. */
export type Face = 'serif600' | 'sans400'

/**
 * How wide a text stands in a face, in ems; kerning would only make it narrower. Accented letters are as wide as their plain ones;
 * what the face does not hold is taken for wide, so that nothing is set larger than it fits.
 */
export function textWidth(text: string, face: Face): number {
  let width = 0
  for (const character of text.normalize('NFD')) {
    if (/\p{Mn}/u.test(character)) continue
    width += (widths[face][(character.codePointAt(0) ?? 0) - 32] ?? 1250) / 1000
  }
  return width
}

// From space to ~, in thousandths of an em: the advance widths of the fonts in resources/documents.
const widths: Record<Face, readonly number[]> = {
  serif600: [
    224, 316, 398, 545, 520, 883, 720, 207, 357, 357, 435, 537, 300, 325, 300, 356, 521, 415, 525, 522, 518, 524, 526, 506, 526, 533, 300,
    300, 537, 537, 537, 431, 861, 669, 639, 627, 708, 599, 579, 679, 777, 379, 384, 681, 589, 899, 732, 705, 600, 705, 666, 526, 618, 729,
    668, 971, 651, 629, 557, 333, 356, 333, 537, 525, 400, 519, 592, 500, 580, 515, 358, 530, 609, 307, 291, 571, 310, 904, 611, 557, 596,
    569, 443, 444, 341, 594, 515, 776, 538, 522, 460, 341, 301, 341, 537,
  ],
  sans400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249,
    249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645,
    515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555,
    555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
}
