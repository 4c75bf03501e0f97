export const shopName = async () => 'Inkwell';
