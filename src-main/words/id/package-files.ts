/** What the system's own file windows say about packages. */
export const packageFiles = {
  saveTitle: 'Simpan paket lokakarya',
  openTitle: 'Impor paket lokakarya',
}
