export const shopName = () => 'Inkwell';
