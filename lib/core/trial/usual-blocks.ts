/** A trial has so many blocks unless the user chooses another number before it begins. */
export const usualBlocks = 12;
