/** Between the one line of answer and the form, when somebody tells of a thing that happened. */
export const handoverWords =
  'This sounds like something that happened. I have filled in what you said: please check and correct it. Nothing is sent until you press Send.';
