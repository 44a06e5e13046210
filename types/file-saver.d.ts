// Slidev's client imports it; the package ships no types.
declare module 'file-saver'
