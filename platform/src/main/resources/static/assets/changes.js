export function followChanges () {}
