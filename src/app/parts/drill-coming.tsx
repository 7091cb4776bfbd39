/** Stands where a question will stand, while it is being made. */
export const DrillComing = () => <p role="status">A question is being made …</p>;
