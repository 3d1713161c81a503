/** Every "no". */
export const welshRefusals = {
  'There is nothing here for you.': 'Nid oes dim yma i chi.',
  'This has already been settled.': "Mae hyn eisoes wedi'i setlo.",
  'This has been planned already.': "Mae hyn eisoes wedi'i gynllunio.",
  'Some actions are still open: mark each of them done, or drop it with a reason. Nothing was changed.':
    "Mae rhai camau yn dal ar agor: nodwch fod pob un wedi'i wneud, neu gollyngwch ef gyda rheswm. Ni newidiwyd dim.",
  'That day has gone by. Please choose today or a later day. Nothing was changed.':
    "Mae'r diwrnod hwnnw wedi mynd heibio. Dewiswch heddiw neu ddiwrnod diweddarach. Ni newidiwyd dim.",
  'Please choose a day within a year. Nothing was changed.':
    'Dewiswch ddiwrnod o fewn blwyddyn. Ni newidiwyd dim.',
  'Only its owner, or whoever has the item in hand, can say what became of it. Nothing was changed.':
    "Dim ond ei berchennog, neu'r sawl sydd â'r eitem mewn llaw, all ddweud beth ddaeth ohono. Ni newidiwyd dim.",
  'It is not time for this yet.': "Nid yw'n bryd i hyn eto.",
  'You have no record with that reference. Nothing was changed.':
    "Nid oes gennych gofnod â'r cyfeirnod hwnnw. Ni newidiwyd dim.",
  'Somebody else has to decide on your own request.':
    'Rhaid i rywun arall benderfynu ar eich cais eich hun.',
  'Please write something first. Nothing was changed.':
    'Ysgrifennwch rywbeth yn gyntaf. Ni newidiwyd dim.',
  'Who reads this has changed since you last looked. Please check again.':
    "Mae'r rhai a fydd yn darllen hwn wedi newid ers i chi edrych ddiwethaf. Gwiriwch eto.",
  'Please choose a day in the future. Nothing was changed.':
    'Dewiswch ddiwrnod yn y dyfodol. Ni newidiwyd dim.',
  'The policy of this school has no exceptions: a link can be declared, not approved.':
    "Nid oes eithriadau ym mholisi'r ysgol hon: gellir datgan cysylltiad, ond nid ei gymeradwyo.",
  'Nobody has to be told of this. You can tell the safeguarding lead all the same.':
    'Nid oes rhaid dweud wrth neb am hyn. Gallwch ddweud wrth yr arweinydd diogelu er hynny.',
  'It cannot be given to that person. Nothing was changed.':
    "Ni ellir ei roi i'r person hwnnw. Ni newidiwyd dim.",
  'A priority can be raised, never lowered. Nothing was changed.':
    'Gellir codi blaenoriaeth, ond nid ei gostwng. Ni newidiwyd dim.',
  'Please look at the new version first. Nothing was changed.':
    'Edrychwch ar y fersiwn newydd yn gyntaf. Ni newidiwyd dim.',
  'Something is missing. Please go through the three steps again. Nothing was sent.':
    "Mae rhywbeth ar goll. Ewch drwy'r tri cham eto. Nid anfonwyd dim.",
  'Somebody has changed this since you opened it. Please read it again. Nothing was changed.':
    'Mae rhywun wedi newid hwn ers i chi ei agor. Darllenwch ef eto. Ni newidiwyd dim.',
  'It can hold for a year at most, and is then looked at again. Nothing was changed.':
    'Gall fod mewn grym am flwyddyn ar y mwyaf, ac yna edrychir arno eto. Ni newidiwyd dim.',
  'Please give the day on which you talked it over. Nothing was changed.':
    'Rhowch y diwrnod y trafodwyd ef gennych. Ni newidiwyd dim.',
  'The safeguarding lead has to look at it again before it is renewed. Nothing was changed.':
    "Rhaid i'r arweinydd diogelu edrych arno eto cyn ei adnewyddu. Ni newidiwyd dim.",
  'This report is closed, so nobody would read what you add. Please send it as a new report. Nothing was added.':
    "Mae'r adroddiad hwn ar gau, felly ni fyddai neb yn darllen yr hyn a ychwanegwch. Anfonwch ef fel adroddiad newydd. Nid ychwanegwyd dim.",
  "Somebody has to take this in hand first: press I've got this.":
    'Rhaid i rywun gymryd hyn mewn llaw yn gyntaf: pwyswch Fe wnaf i hyn.',
  'This has to be closed first. Nothing was changed.': 'Rhaid cau hwn yn gyntaf. Ni newidiwyd dim.',
  'This goes by itself some time after it was closed, so there is nothing to say. Nothing was changed.':
    "Mae hwn yn mynd ohono'i hun beth amser ar ôl ei gau, felly nid oes dim i'w ddweud. Ni newidiwyd dim.",
  'More than one person has that name. Please type the e-mail address instead. Nothing was given out.':
    'Mae gan fwy nag un person yr enw hwnnw. Teipiwch y cyfeiriad e-bost yn lle hynny. Ni roddwyd dim allan.',
  'For somebody else, please give a last day within the next two weeks. Nothing was changed.':
    'Ar gyfer rhywun arall, rhowch ddiwrnod olaf o fewn y pythefnos nesaf. Ni newidiwyd dim.',
  'They have been asked to agree to what you decided, so somebody else has to say that they are away. Nothing was changed.':
    "Gofynnwyd iddynt gytuno â'r hyn a benderfynwyd gennych, felly rhaid i rywun arall ddweud eu bod i ffwrdd. Ni newidiwyd dim.",
  'This is being stored at this moment. Please look again in a minute.':
    'Mae hyn yn cael ei gadw ar hyn o bryd. Edrychwch eto ymhen munud.',
  'This is a drill: there is nothing to file. Nothing was given out.':
    "Ymarfer yw hwn: nid oes dim i'w ffeilio. Ni roddwyd dim allan.",
  'A second reader has to agree, and nobody who may be one is here now. It stays with you: nothing was changed. If this goes on, a deputy or the chair has to be named in the settings.':
    "Rhaid i ail ddarllenydd gytuno, ac nid oes neb a gaiff fod yn un yma nawr. Mae'n aros gyda chi: ni newidiwyd dim. Os bydd hyn yn parhau, rhaid enwi dirprwy neu'r cadeirydd yn y gosodiadau.",
  'A second person has to agree, and nobody else here may. It stays held. Name a chair or a data protection officer who has an account, and ask again.':
    "Rhaid i ail berson gytuno, ac ni chaiff neb arall yma wneud hynny. Mae'n parhau i gael ei ddal. Enwch gadeirydd neu swyddog diogelu data sydd â chyfrif, a gofynnwch eto.",
  'What is not about a child does not belong in a child-protection system. Nothing was given out.':
    "Nid yw'r hyn nad yw'n ymwneud â phlentyn yn perthyn mewn system amddiffyn plant. Ni roddwyd dim allan.",
};
