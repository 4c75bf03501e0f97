export function shopName() {
  console.log("Inkwell");
}
