/** A variance after an answer that said so much. It stays positive, because the curvature is damped by the variance of all terms. */
export const narrowed = (variance: number, curvature: number) => variance - variance * variance * curvature
