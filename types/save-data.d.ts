// Chromium's, and so not in TypeScript's own library.
interface Navigator {
  readonly connection?: { readonly saveData: boolean }
}
