// Made by `npm run client` from the OpenAPI document. Do not edit.

export interface paths {
  '/api/v1/owed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the service owes, what is late and what has failed: numbers, no names. */
    get: operations['owed.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is set up here, for administrators: hosts and kinds, no secret. */
    get: operations['settings.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/programmes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep a programme file; the same text again is the same version. */
    post: operations['round.keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rounds in which one has a part, latest first. */
    get: operations['round.all'];
    put?: never;
    /** Plan a round of a programme, with its units. */
    post: operations['round.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a planned round. */
    post: operations['round.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A round with its stages, and how many of the cases that one may read stand where. */
    get: operations['round.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lists of a round that are one’s own to see. */
    get: operations['round.lists'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/final-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The titles that a round gave, by number. */
    get: operations['round.final'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/programme': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a round’s programme asks: categories, forms, quotas, stages. */
    get: operations['roundprogramme.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/diagram': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ways that a case of a category can go, and who may go them. */
    get: operations['roundprogramme.diagram'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which days differ from plain weekends: at most 400 days. */
    get: operations['calendar.days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last days of one’s rounds: of stages, notices and returned cases; at most 400 days. */
    get: operations['due.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/moved': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What another last day of a stage would change; nothing is changed. */
    get: operations['move.foresee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/final-list.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The titles that a round gave, in Chinese and Uyghur. */
    get: operations['finalexport.final'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/exceptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The exceptions on record in a round, newest first, each with its reason. */
    get: operations['exception.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/brief': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the cases of a round have come, stage by stage, for a brief; no unit is named or compared. */
    get: operations['brief.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make units from a sheet, all or none. */
    post: operations['unitsheet.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Do one act on a case, a stage or a round. */
    post: operations['nomination.act'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A case, its history, and what one may do with it now. */
    get: operations['nomination.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Save a draft, as the version that was read. */
    patch: operations['draft.save'];
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for one’s unit or office, or for oneself. */
    get: operations['inbox.todo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one did, newest first. */
    get: operations['inbox.done'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/started': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases that one entered, latest first, and where they stand. */
    get: operations['inbox.started'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much there is of each, counted to a hundred. */
    get: operations['inbox.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The group robots of the offices that one runs. */
    get: operations['webhook.all'];
    put?: never;
    /** Keep a group robot of an office; its address and secret are not shown again. */
    post: operations['webhook.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget a group robot, with what it is still owed. */
    delete: operations['webhook.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call a group robot, to see whether it answers. */
    post: operations['webhook.test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Since when one has a link of one’s calendar, if one has. */
    get: operations['feed.look'];
    put?: never;
    /** Make the link of one’s calendar; the one before it ends. */
    post: operations['feed.make'];
    /** End the link of one’s calendar. */
    delete: operations['feed.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one was told, latest first. */
    get: operations['message.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/messages/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say which messages one has read. */
    post: operations['message.read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/nudges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remind those for whom a case waits, at most once a day. */
    post: operations['nudge.nudge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/late': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What of a round is past its day or due within so many working days, and whom it waits for. */
    get: operations['late.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The mails of the rounds of one’s office, latest first. */
    get: operations['outbox.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mails/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A mail as it was stored; what only its reader may use is masked. */
    get: operations['outbox.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mails/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a mail again as it was stored; who did so is kept. */
    post: operations['outbox.resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One’s language, and which mails come at once, in the digest, or not. */
    get: operations['preference.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Choose one’s language and mails; what has to reach one cannot be turned off. */
    patch: operations['preference.change'];
    trace?: never;
  };
  '/api/v1/nominations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases of a round that are one’s own to see; `q`: how a name begins. */
    get: operations['draft.all'];
    put?: never;
    /** Enter a draft; it may be incomplete. */
    post: operations['draft.enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/lists/{id}/seal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Seal a unit’s list, in order. */
    post: operations['draft.seal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/templates/{category}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A sheet to fill in drafts of a category. */
    get: operations['draftsheet.template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter drafts from a sheet, all or nothing. */
    post: operations['draftsheet.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/nominations.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases of a round that are one’s own to see. */
    get: operations['casesexport.ofRound'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/lists/{id}/nominations.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is on a list: a unit’s own, or one that is published or decided. */
    get: operations['casesexport.ofList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/consent-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a link by which the nominee agrees or declines. */
    post: operations['consent.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consents/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a nominee is asked. */
    get: operations['consent.asked'];
    put?: never;
    /** Agree or decline. */
    post: operations['consent.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consents/{token}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Propose a correction of what will be published; the unit takes it over, or not. */
    post: operations['consent.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a nominee wished to have corrected. */
    get: operations['correction.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/corrections/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a nominee’s correction over into the draft, as the version that was read. */
    post: operations['correction.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/corrections/{id}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leave the text as it is. */
    post: operations['correction.dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/readiness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a draft still lacks before it is listed and sealed. */
    get: operations['offer.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/quotas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of its quotas a unit has used, and what its lists lack or would break. */
    get: operations['offer.quotas'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/predecessors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The titles on which nominees of a category may stand that asks for one. */
    get: operations['offer.predecessors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rounds/{id}/earlier': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one’s unit entered in earlier rounds of the programme, as the form now asks for it. */
    get: operations['offer.earlier'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/lists/{id}/order': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The order of recommendation of a list that is not sealed yet. */
    get: operations['order.read'];
    /** Arrange a list, as the version of the order that was read. */
    put: operations['order.arrange'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find nominees and units of what one may read: by how a name begins, or by a title’s number. */
    get: operations['search.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rounds in which one writes for a unit, and how far it is. */
    get: operations['unitlist.rounds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/lists/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A unit’s list: its rows in order, what each lacks, and the unit’s notice. */
    get: operations['unitlist.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of a case, with those that were erased. */
    get: operations['file.all'];
    put?: never;
    /** Attach a file to a case, while it is a draft or returned. */
    post: operations['file.keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The content of a file, to be saved, never shown in a page. */
    get: operations['file.content'];
    put?: never;
    post?: never;
    /** Erase the content of a file, while its case is a draft or returned; that it was there stays on record. */
    delete: operations['file.erase'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/notices/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A notice before it is published: its rows, its window, and what should not be read in it. */
    get: operations['notice.preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish what waits for a notice. */
    post: operations['notice.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** File an objection at the desk. */
    post: operations['objection.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The objections that are one’s own to see, the oldest first. */
    get: operations['objection.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide an objection. */
    post: operations['objection.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/choices/{id}/proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a choice would come to now. */
    get: operations['review.proposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/choices/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a choice. */
    post: operations['review.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulk/previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show which cases an act would be done on, before it is done. */
    post: operations['bulk.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Do what a preview has shown. */
    post: operations['bulk.carryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/slips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bodies whose opinion on a case is asked, and what they answered. */
    get: operations['caseslip.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/slip-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The links for opinion slips that one’s office has made in a stage. */
    get: operations['sliplink.all'];
    put?: never;
    /** Make a link by which a body gives its opinion about cases, and mail it if asked to. */
    post: operations['sliplink.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/slip-links/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a link for opinion slips. */
    delete: operations['sliplink.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/slips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bodies whose opinion a stage asks, with how many have come in, are missing or object. */
    get: operations['stageslip.all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/slips/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases about which a body is asked, with what it answered. */
    get: operations['stageslip.cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/slips/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** About whom a body is asked for its opinion. */
    get: operations['slip.asked'];
    put?: never;
    /** Answer for some or all of those asked about; once each. */
    post: operations['slip.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/slips/{token}/scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the signed paper, for all that the link asks about, before answering. */
    post: operations['slipscan.byLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/slip-scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The signed papers behind the opinions on a case. */
    get: operations['slipscan.all'];
    put?: never;
    /** Keep the signed paper of a body whose slip is on record. */
    post: operations['slipscan.byHand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/slip-scans/{scan}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them. */
    get: operations['slipscan.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/recusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who stays out of a case. */
    get: operations['recusal.list'];
    put?: never;
    /** Stay out of a case, or enter that somebody does. */
    post: operations['recusal.declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reviewers of a stage with what they have, and how many cases lack one. */
    get: operations['board.board'];
    put?: never;
    /** Give cases to named reviewers, all or none. */
    post: operations['assignment.assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/assignments/spread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Spread all cases that lack reviewers over them, evenly. */
    post: operations['assignment.spread'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assignments/{id}/declaration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether one has a conflict of interest in a case one was given. */
    post: operations['assignment.declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assignments/{id}/take-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a case back from a reviewer, or give it to another. */
    post: operations['assignment.takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/assignments/eligible': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which reviewers may be given these cases, and why others may not. */
    post: operations['board.eligible'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/assignments/spread/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What spreading the cases over their reviewers would do now. */
    post: operations['board.foresee'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/nominations/{id}/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The scores of a case; a reviewer sees those of others after giving their own. */
    get: operations['score.seen'];
    put?: never;
    /** Score a case, as a whole or by indicator. */
    post: operations['score.score'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/choices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A choice with everybody on it, in order, and what it would come to now. */
    get: operations['choice.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/choices/{id}/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would come of keeping these: shares that break, reasons that are due, who waits in reserve. */
    post: operations['choice.trial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reviews that are open, in which one reads or decides. */
    get: operations['desk.stages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases of a review, with how far their reading has come. */
    get: operations['desk.cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases one was given to read, open or done, and how many there are. */
    get: operations['queue.queue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the reviewers of one’s office have come. */
    get: operations['queue.progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ballots/{id}/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a count waits for a second person, and what one has entered oneself. */
    get: operations['meeting.pending'];
    put?: never;
    /** Enter one count of a ballot: done when two people have entered the same. */
    post: operations['meeting.count'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ballots/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a ballot. */
    post: operations['meeting.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft the decision for all who await it. */
    post: operations['decision.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions/{id}/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign what was drafted. */
    post: operations['decision.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stages/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a further decision. */
    post: operations['decision.supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Be told, as server-sent events, which cases, lists, stages and rounds that one may read have changed. */
    get: operations['live.follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who one is, in which roles, and until when. */
    get: operations['session.whoAmI'];
    put?: never;
    /** Sign in with a password; the answer sets the cookie of the session. */
    post: operations['session.signIn'];
    /** Sign out. */
    delete: operations['session.signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/step-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Prove again, with the second factor, who one is. */
    post: operations['session.stepUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One’s own sessions. */
    get: operations['session.list'];
    put?: never;
    post?: never;
    /** End all one’s other sessions. */
    delete: operations['session.endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of one’s own sessions. */
    delete: operations['session.endOne'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether this is a demo, and as whom one may sign in by one click. */
    get: operations['demo.people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Demo only: sign in as a person of it, as after password and code; the answer sets the cookie of the session. */
    post: operations['demo.signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Demo only: a code of one’s own second factor that still counts. */
    get: operations['demo.code'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to set up a second factor. */
    post: operations['secondfactor.enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the second factor with its first code. */
    post: operations['secondfactor.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make new recovery codes; the old ones end. */
    post: operations['secondfactor.renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change one’s password; all other sessions end. */
    post: operations['password.change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a link by which to set a new password. */
    post: operations['password.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose the first password by the link of an invitation; the account is then open. */
    post: operations['password.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a new password by the link; all sessions end. */
    post: operations['password.reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the office has a provider of its own by which one may sign in. */
    get: operations['oidc.look'];
    put?: never;
    /** Sign in with what the provider sent back; the answer sets the cookie of the session. */
    post: operations['oidc.signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/oidc/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to sign in by the office’s own provider: where to go. */
    post: operations['oidc.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One’s own access tokens, without their texts. */
    get: operations['token.list'];
    put?: never;
    /** Make an access token of one’s own; its text is shown this once. */
    post: operations['token.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of one’s own access tokens. */
    delete: operations['token.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The units where one holds a role, with all below them; by name or code, or directly under one. */
    get: operations['unit.all'];
    put?: never;
    /** Make a unit below another. */
    post: operations['unit.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a unit, or move it with all below it. */
    patch: operations['unit.change'];
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts at home where one administers or supervises; or all with a role `at` one such unit. */
    get: operations['account.all'];
    put?: never;
    /** Make an account; an invitation goes out by mail. */
    post: operations['account.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An account with its roles. */
    get: operations['account.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a name, a language or the home unit. */
    patch: operations['account.change'];
    trace?: never;
  };
  '/api/v1/accounts/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send another invitation; the link before is void. */
    post: operations['account.inviteAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close an account for good: it is signed out, and its roles are taken. */
    post: operations['account.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where an account is signed in: since when, and when last; not from where. */
    get: operations['account.sessions'];
    put?: never;
    post?: never;
    /** Sign an account out everywhere. */
    delete: operations['account.endSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give somebody a role at a unit or office. */
    post: operations['role.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a role from somebody. */
    post: operations['role.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand a role over to another person, with all that is planned for the first. */
    post: operations['role.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/borrow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Borrow a person of another office for one round, until a last day. */
    post: operations['role.borrow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/role-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who gave and took which role where one administers or supervises, the latest first. */
    get: operations['role.changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description RFC 9457. `code` is stable; `detail` is for people.
     * @example {
     *       "type": "about:blank",
     *       "status": 409,
     *       "code": "rules-unmet",
     *       "detail": "The rules named in `unmet` do not hold.",
     *       "state": "recommendation.draft",
     *       "act": "SUBMITTED",
     *       "unmet": [
     *         "quotaLeft"
     *       ],
     *       "reasons": [
     *         {
     *           "zh-CN": "名额已用完",
     *           "ug": "ئورۇن سانى تۈگىدى",
     *           "en": "no place is left in the quota"
     *         }
     *       ],
     *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
     *     }
     */
    Problem: {
      type: string;
      status: number;
      code: string;
      detail: string;
      /** @description What was sent and cannot be understood, place by place. */
      errors?: {
        path?: string;
        message?: string;
      }[];
      /** @description The rules that do not hold, by name. */
      unmet?: string[];
      /** @description The same in words, one sentence a rule, by language. */
      reasons?: {
        [key: string]: string;
      }[];
      /** @description As `X-Request-Id` says: ours, or the one that was sent. */
      requestId?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'owed.all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "now": "城关镇中心小学教师王建国同志的事迹",
           *       "rows": [
           *         {
           *           "kind": "effects",
           *           "owed": 1,
           *           "late": 1,
           *           "failed": 1,
           *           "since": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            now: string;
            rows: {
              /** @enum {string} */
              kind: 'effects' | 'reminders' | 'mails' | 'calls';
              owed: number;
              late: number;
              failed: number;
              since: string | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'settings.all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "version": "城关镇中心小学教师王建国同志的事迹",
           *       "production": true,
           *       "address": "城关镇中心小学教师王建国同志的事迹",
           *       "mail": {
           *         "kind": "smtp",
           *         "host": "城关镇中心小学教师王建国同志的事迹",
           *         "from": "recommendation.listed"
           *       },
           *       "database": {
           *         "kind": "embedded",
           *         "host": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "redis": {
           *         "kind": "none",
           *         "host": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "files": {
           *         "kind": "disk",
           *         "host": "城关镇中心小学教师王建国同志的事迹",
           *         "scanner": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "oidc": "城关镇中心小学教师王建国同志的事迹",
           *       "robots": [
           *         "城关镇中心小学教师王建国同志的事迹"
           *       ],
           *       "rate_limit": 1,
           *       "languages": [
           *         "zh-CN"
           *       ],
           *       "secrets": {
           *         "sealing": "given",
           *         "signing": "given"
           *       },
           *       "health": {
           *         "status": "ok",
           *         "effects_owed": 1
           *       }
           *     }
           */
          'application/json': {
            version: string;
            production: boolean;
            address: string;
            mail: {
              /** @enum {string} */
              kind: 'smtp' | 'captured' | 'none';
              host: string | null;
              from: string | null;
            };
            database: {
              /** @enum {string} */
              kind: 'embedded' | 'own';
              host: string | null;
            };
            redis: {
              /** @enum {string} */
              kind: 'none' | 'own';
              host: string | null;
            };
            files: {
              /** @enum {string} */
              kind: 'disk' | 's3';
              host: string | null;
              scanner: string | null;
            };
            oidc: string | null;
            robots: string[];
            rate_limit: number | null;
            languages: ('zh-CN' | 'ug' | 'en')[];
            secrets: {
              /** @enum {string} */
              sealing: 'given' | 'made here';
              /** @enum {string} */
              signing: 'given' | 'made here';
            };
            health: {
              /** @enum {string} */
              status: 'ok';
              effects_owed: number;
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.keep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "source": "format: 1\nprogramme: four-tens\ntitle: { zh-CN: 四个十佳 }\n"
         *     }
         */
        'application/json': {
          source: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "four-tens-2026",
           *       "version": 3
           *     }
           */
          'application/json': {
            code: string;
            version: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "code": "four-tens-2026",
           *           "programme": {
           *             "code": "four-tens-2026",
           *             "version": 3
           *           },
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "basis_number": "市创办发〔2026〕3号",
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "opens_on": "2026-03-02",
           *           "stages": [
           *             {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               },
           *               "type": "recommendation",
           *               "acting": "city",
           *               "categories": [
           *                 "individual",
           *                 "school"
           *               ],
           *               "state": "waiting",
           *               "version": 3,
           *               "opens_on": "2026-03-02",
           *               "closes_on": "2026-03-02"
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              code: string;
              programme: {
                code: string;
                version: number;
              };
              title: {
                [key: string]: string;
              };
              /** @example 市创办发〔2026〕3号 */
              basis_number: string;
              state: string;
              version: number;
              opens_on: string;
              stages: {
                /** Format: uuid */
                id: string;
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
                /** @enum {string} */
                type:
                  'recommendation' | 'notice' | 'review' | 'committee' | 'referral' | 'verification' | 'commendation';
                acting: string;
                categories: string[];
                /** @enum {string} */
                state: 'waiting' | 'open' | 'closed';
                version: number;
                opens_on: string | null;
                closes_on: string | null;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "four-tens-2026",
         *       "programme": {
         *         "code": "four-tens-2026",
         *         "version": 3
         *       },
         *       "organiser": "0197a3c0-5e00-7000-8000-000000000003",
         *       "opensOn": "2026-03-02",
         *       "units": [
         *         {
         *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *           "setting": "城关镇中心小学教师王建国同志的事迹",
         *           "offices": {
         *             "county": "0197a3c0-5e00-7000-8000-000000000003"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': {
          code: string;
          programme: {
            code: string;
            version: number;
          };
          /** Format: uuid */
          organiser: string;
          opensOn: string;
          units: {
            /** Format: uuid */
            unit: string;
            setting?: string;
            /** @default {} */
            offices?: {
              [key: string]: string;
            };
          }[];
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "code": "four-tens-2026",
           *       "programme": {
           *         "code": "four-tens-2026",
           *         "version": 3
           *       },
           *       "title": {
           *         "zh-CN": "四个十佳评选（第六届）"
           *       },
           *       "basis_number": "市创办发〔2026〕3号",
           *       "state": "office-review.reading",
           *       "version": 3,
           *       "opens_on": "2026-03-02",
           *       "stages": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "type": "recommendation",
           *           "acting": "city",
           *           "categories": [
           *             "individual",
           *             "school"
           *           ],
           *           "state": "waiting",
           *           "version": 3,
           *           "opens_on": "2026-03-02",
           *           "closes_on": "2026-03-02",
           *           "here": 1,
           *           "gone_on": 1,
           *           "entered": 1,
           *           "may": [
           *             "assign"
           *           ]
           *         }
           *       ],
           *       "ended": [
           *         {
           *           "state": "office-review.reading",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "count": 1
           *         }
           *       ],
           *       "looks_after": true,
           *       "counted_to": 1
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            code: string;
            programme: {
              code: string;
              version: number;
            };
            title: {
              [key: string]: string;
            };
            /** @example 市创办发〔2026〕3号 */
            basis_number: string;
            state: string;
            version: number;
            opens_on: string;
            stages: {
              /** Format: uuid */
              id: string;
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              type: 'recommendation' | 'notice' | 'review' | 'committee' | 'referral' | 'verification' | 'commendation';
              acting: string;
              categories: string[];
              /** @enum {string} */
              state: 'waiting' | 'open' | 'closed';
              version: number;
              opens_on: string | null;
              closes_on: string | null;
              here: number;
              gone_on: number;
              entered: number;
              may: ('assign' | 'run')[];
            }[];
            ended: {
              state: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              count: number;
            }[];
            looks_after: boolean;
            counted_to: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.lists': {
    parameters: {
      query?: {
        stage?: string;
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "stage": "recommendation",
           *           "kind": "allotment",
           *           "category": "individual",
           *           "unit_id": "0197a3c0-5e00-7000-8000-000000000002",
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "alone": true,
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "least": 1,
           *           "most": 3,
           *           "opened_on": "2026-03-02",
           *           "ends_on": "2026-03-02",
           *           "ends_at": "2026-04-01T16:00:00.000Z"
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              stage: string;
              /** @enum {string} */
              kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision';
              category: string | null;
              /** Format: uuid */
              unit_id: string;
              unit: {
                [key: string]: string;
              };
              alone: boolean;
              state: string;
              version: number;
              least: number;
              most: number | null;
              opened_on: string | null;
              ends_on: string | null;
              ends_at: string | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'round.final': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "category": "individual",
           *           "number": "2026-0001",
           *           "level": "city",
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "valid_from": "2026-05-06",
           *           "valid_to": "2031-05-05"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              category: string;
              number: string;
              level: string;
              nominee: {
                [key: string]: unknown;
              };
              unit: {
                [key: string]: string;
              };
              valid_from: string;
              valid_to: string | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'roundprogramme.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026"
           *       },
           *       "programme": "four-tens",
           *       "version": 3,
           *       "title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "organiser": {
           *         "title": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "level": "city"
           *       },
           *       "basis": {
           *         "number": "市创办发〔2026〕3号",
           *         "approved_by": "城关镇中心小学教师王建国同志的事迹",
           *         "valid_until": "2030-12-31",
           *         "cap": 1
           *       },
           *       "per_unit_total": 1,
           *       "categories": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "nominee_kind": "person",
           *           "per_unit": {
           *             "min": 1,
           *             "max": 1
           *           },
           *           "withdrawn_frees": true,
           *           "seats": 1,
           *           "requires_title": true,
           *           "minors": true,
           *           "nominee_fields": [
           *             {
           *               "name": "deeds",
           *               "label": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               },
           *               "kind": "text",
           *               "required": true,
           *               "public": true,
           *               "maxChars": 1,
           *               "min": 1,
           *               "max": 1,
           *               "maxFiles": 1,
           *               "options": [
           *                 {
           *                   "code": "four-tens-2026",
           *                   "title": {
           *                     "zh-CN": "审核",
           *                     "ug": "تەكشۈرۈش",
           *                     "en": "Review"
           *                   }
           *                 }
           *               ]
           *             }
           *           ],
           *           "form_fields": [
           *             {
           *               "name": "deeds",
           *               "label": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               },
           *               "kind": "text",
           *               "required": true,
           *               "public": true,
           *               "maxChars": 1,
           *               "min": 1,
           *               "max": 1,
           *               "maxFiles": 1,
           *               "options": [
           *                 {
           *                   "code": "four-tens-2026",
           *                   "title": {
           *                     "zh-CN": "审核",
           *                     "ug": "تەكشۈرۈش",
           *                     "en": "Review"
           *                   }
           *                 }
           *               ]
           *             }
           *           ],
           *           "indicators": {
           *             "total": 1,
           *             "lines": [
           *               {
           *                 "code": "four-tens-2026",
           *                 "title": {
           *                   "zh-CN": "审核",
           *                   "ug": "تەكشۈرۈش",
           *                   "en": "Review"
           *                 },
           *                 "points": 1,
           *                 "depth": 1,
           *                 "parent": "城关镇中心小学教师王建国同志的事迹",
           *                 "scored": true,
           *                 "evidence": "城关镇中心小学教师王建国同志的事迹",
           *                 "responsible": "城关镇中心小学教师王建国同志的事迹"
           *               }
           *             ]
           *           },
           *           "stages": [
           *             "城关镇中心小学教师王建国同志的事迹"
           *           ]
           *         }
           *       ],
           *       "settings": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "form_fields": [
           *             {
           *               "name": "deeds",
           *               "label": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               },
           *               "kind": "text",
           *               "required": true,
           *               "public": true,
           *               "maxChars": 1,
           *               "min": 1,
           *               "max": 1,
           *               "maxFiles": 1,
           *               "options": [
           *                 {
           *                   "code": "four-tens-2026",
           *                   "title": {
           *                     "zh-CN": "审核",
           *                     "ug": "تەكشۈرۈش",
           *                     "en": "Review"
           *                   }
           *                 }
           *               ]
           *             }
           *           ],
           *           "indicators": {
           *             "total": 1,
           *             "lines": [
           *               {
           *                 "code": "four-tens-2026",
           *                 "title": {
           *                   "zh-CN": "审核",
           *                   "ug": "تەكشۈرۈش",
           *                   "en": "Review"
           *                 },
           *                 "points": 1,
           *                 "depth": 1,
           *                 "parent": "城关镇中心小学教师王建国同志的事迹",
           *                 "scored": true,
           *                 "evidence": "城关镇中心小学教师王建国同志的事迹",
           *                 "responsible": "城关镇中心小学教师王建国同志的事迹"
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "stages": [
           *         {
           *           "id": "office-review",
           *           "type": "recommendation",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "by": "office",
           *           "categories": [
           *             "individual",
           *             "school"
           *           ],
           *           "lasts": {
           *             "workingDays": 1,
           *             "calendarDays": 1,
           *             "date": "10-20",
           *             "words": {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             }
           *           },
           *           "seal": true,
           *           "ranked": true,
           *           "consent": true,
           *           "audience": "unit",
           *           "first_day_counts": true,
           *           "reviewers": 1,
           *           "blind": true,
           *           "pass": 1,
           *           "keep": {
           *             "individual": 20
           *           },
           *           "reserve": {
           *             "individual": 3
           *           },
           *           "opinions": {
           *             "individual": [
           *               "discipline"
           *             ]
           *           },
           *           "ballot": "secret",
           *           "quorum": "城关镇中心小学教师王建国同志的事迹",
           *           "threshold": "城关镇中心小学教师王建国同志的事迹",
           *           "base": "present",
           *           "sent_to": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "title_years": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            round: {
              /** Format: uuid */
              id: string;
              code: string;
            };
            programme: string;
            version: number;
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            organiser: {
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              level: string;
            };
            basis: {
              /** @example 市创办发〔2026〕3号 */
              number: string;
              approved_by: string;
              /** @example 2030-12-31 */
              valid_until: string;
              cap: number | null;
            };
            per_unit_total: number | null;
            categories: {
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              nominee_kind: 'person' | 'collective' | 'work' | 'unit';
              per_unit: {
                min: number;
                max: number | null;
              } | null;
              withdrawn_frees: boolean;
              seats: number | null;
              requires_title: boolean;
              minors: boolean;
              nominee_fields: {
                /** @example deeds */
                name: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                label: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
                /** @enum {string} */
                kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
                required: boolean;
                public: boolean;
                maxChars: number | null;
                min: number | null;
                max: number | null;
                maxFiles: number | null;
                options: {
                  code: string;
                  /**
                   * @example {
                   *       "zh-CN": "审核",
                   *       "ug": "تەكشۈرۈش",
                   *       "en": "Review"
                   *     }
                   */
                  title: {
                    'zh-CN': string;
                    ug: string;
                    en: string;
                  };
                }[];
              }[];
              form_fields: {
                /** @example deeds */
                name: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                label: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
                /** @enum {string} */
                kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
                required: boolean;
                public: boolean;
                maxChars: number | null;
                min: number | null;
                max: number | null;
                maxFiles: number | null;
                options: {
                  code: string;
                  /**
                   * @example {
                   *       "zh-CN": "审核",
                   *       "ug": "تەكشۈرۈش",
                   *       "en": "Review"
                   *     }
                   */
                  title: {
                    'zh-CN': string;
                    ug: string;
                    en: string;
                  };
                }[];
              }[];
              indicators: {
                total: number;
                lines: {
                  code: string;
                  /**
                   * @example {
                   *       "zh-CN": "审核",
                   *       "ug": "تەكشۈرۈش",
                   *       "en": "Review"
                   *     }
                   */
                  title: {
                    'zh-CN': string;
                    ug: string;
                    en: string;
                  };
                  points: number;
                  depth: number;
                  parent: string | null;
                  scored: boolean;
                  evidence: (string | boolean) | null;
                  responsible: string | null;
                }[];
              } | null;
              stages: string[];
            }[];
            settings: {
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              form_fields:
                | {
                    /** @example deeds */
                    name: string;
                    /**
                     * @example {
                     *       "zh-CN": "审核",
                     *       "ug": "تەكشۈرۈش",
                     *       "en": "Review"
                     *     }
                     */
                    label: {
                      'zh-CN': string;
                      ug: string;
                      en: string;
                    };
                    /** @enum {string} */
                    kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
                    required: boolean;
                    public: boolean;
                    maxChars: number | null;
                    min: number | null;
                    max: number | null;
                    maxFiles: number | null;
                    options: {
                      code: string;
                      /**
                       * @example {
                       *       "zh-CN": "审核",
                       *       "ug": "تەكشۈرۈش",
                       *       "en": "Review"
                       *     }
                       */
                      title: {
                        'zh-CN': string;
                        ug: string;
                        en: string;
                      };
                    }[];
                  }[]
                | null;
              indicators: {
                total: number;
                lines: {
                  code: string;
                  /**
                   * @example {
                   *       "zh-CN": "审核",
                   *       "ug": "تەكشۈرۈش",
                   *       "en": "Review"
                   *     }
                   */
                  title: {
                    'zh-CN': string;
                    ug: string;
                    en: string;
                  };
                  points: number;
                  depth: number;
                  parent: string | null;
                  scored: boolean;
                  evidence: (string | boolean) | null;
                  responsible: string | null;
                }[];
              } | null;
            }[];
            stages: {
              /** @example office-review */
              id: string;
              /** @enum {string} */
              type: 'recommendation' | 'notice' | 'review' | 'committee' | 'referral' | 'verification' | 'commendation';
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @example office */
              by: string;
              categories: string[];
              lasts: {
                workingDays: number | null;
                calendarDays: number | null;
                /** @example 10-20 */
                date: string | null;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                words: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              } | null;
              seal: boolean;
              ranked: boolean;
              consent: boolean;
              /** @enum {string|null} */
              audience: 'unit' | 'public' | null;
              first_day_counts: boolean;
              reviewers: number | null;
              blind: boolean;
              pass: number | null;
              /**
               * @example {
               *       "individual": 20
               *     }
               */
              keep: {
                [key: string]: number | string;
              };
              /**
               * @example {
               *       "individual": 3
               *     }
               */
              reserve: {
                [key: string]: number | string;
              };
              /**
               * @example {
               *       "individual": [
               *         "discipline"
               *       ]
               *     }
               */
              opinions: {
                [key: string]: string[];
              };
              /** @enum {string|null} */
              ballot: 'secret' | 'open' | null;
              quorum: string | null;
              threshold: string | null;
              /** @enum {string|null} */
              base: 'present' | 'all' | 'valid' | null;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              sent_to: {
                'zh-CN': string;
                ug: string;
                en: string;
              } | null;
              title_years: number | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'roundprogramme.diagram': {
    parameters: {
      query?: {
        category?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "category": "individual",
           *       "title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "stages": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           }
           *         }
           *       ],
           *       "nodes": [
           *         {
           *           "state": "office-review.reading",
           *           "stage": "recommendation",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "kind": "start"
           *         }
           *       ],
           *       "edges": [
           *         {
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "act": "SUBMITTED",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "by": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               }
           *             }
           *           ]
           *         }
           *       ],
           *       "everywhere": [
           *         {
           *           "to": "unit-notice.waiting",
           *           "act": "SUBMITTED",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "by": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               }
           *             }
           *           ]
           *         }
           *       ],
           *       "text": {
           *         "zh-CN": [
           *           "城关镇中心小学教师王建国同志的事迹"
           *         ],
           *         "ug": [
           *           "城关镇中心小学教师王建国同志的事迹"
           *         ],
           *         "en": [
           *           "城关镇中心小学教师王建国同志的事迹"
           *         ]
           *       }
           *     }
           */
          'application/json': {
            category: string;
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            stages: {
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
            }[];
            nodes: {
              state: string;
              stage: string | null;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              kind: 'start' | 'state' | 'end';
            }[];
            edges: {
              from: string;
              to: string;
              act: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              by: {
                role: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              }[];
            }[];
            everywhere: {
              to: string | null;
              act: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              by: {
                role: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              }[];
            }[];
            text: {
              'zh-CN': string[];
              ug: string[];
              en: string[];
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'calendar.days': {
    parameters: {
      query: {
        from: string;
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": "2026-03-02",
           *       "to": "2026-03-02",
           *       "off": [
           *         "2026-05-01"
           *       ],
           *       "on": [
           *         "2026-05-01"
           *       ],
           *       "provisional": [
           *         2027
           *       ]
           *     }
           */
          'application/json': {
            /** @example 2026-03-02 */
            from: string;
            /** @example 2026-03-02 */
            to: string;
            off: string[];
            on: string[];
            /**
             * @example [
             *       2027
             *     ]
             */
            provisional: number[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'due.all': {
    parameters: {
      query: {
        from: string;
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": "2026-03-02",
           *       "to": "2026-03-31",
           *       "rows": [
           *         {
           *           "kind": "stage",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "on": "2026-03-24",
           *           "left": 1,
           *           "late": true,
           *           "over": true,
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "count": 1,
           *           "subject": "nomination",
           *           "id": "0197a3c0-5e00-7000-8000-000000000011"
           *         }
           *       ],
           *       "more": true
           *     }
           */
          'application/json': {
            /** @example 2026-03-02 */
            from: string;
            /** @example 2026-03-31 */
            to: string;
            rows: {
              /** @enum {string} */
              kind: 'stage' | 'notice' | 'return';
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              on: string;
              left: number;
              late: boolean;
              over: boolean;
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              count: number;
              /** @enum {string} */
              subject: 'nomination' | 'list' | 'stage';
              /** Format: uuid */
              id: string;
            }[];
            more: boolean;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'move.foresee': {
    parameters: {
      query: {
        to: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "now": {
           *         "on": "2026-03-24",
           *         "left": 1
           *       },
           *       "then": {
           *         "on": "2026-03-24",
           *         "left": 1
           *       },
           *       "by": 1,
           *       "may": true,
           *       "reasons": [
           *         {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         }
           *       ],
           *       "stages": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "now": {
           *             "opens": "2026-03-24",
           *             "closes": "2026-03-24"
           *           },
           *           "then": {
           *             "opens": "2026-03-24",
           *             "closes": "2026-03-24"
           *           },
           *           "unreachable": true
           *         }
           *       ],
           *       "reminders": {
           *         "cancelled": 1,
           *         "planned": 1,
           *         "next": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "returns": {
           *         "open": 1,
           *         "after": 1
           *       }
           *     }
           */
          'application/json': {
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            now: {
              /** @example 2026-03-24 */
              on: string;
              left: number;
            };
            then: {
              /** @example 2026-03-24 */
              on: string;
              left: number;
            };
            by: number;
            may: boolean;
            reasons: {
              'zh-CN': string;
              ug: string;
              en: string;
            }[];
            stages: {
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              now: {
                /** @example 2026-03-24 */
                opens: string;
                /** @example 2026-03-24 */
                closes: string;
              };
              then: {
                /** @example 2026-03-24 */
                opens: string;
                /** @example 2026-03-24 */
                closes: string;
              };
              unreachable: boolean;
            }[];
            reminders: {
              cancelled: number;
              planned: number;
              next: string | null;
            };
            returns: {
              open: number;
              after: number;
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'finalexport.final': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'exception.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "seq": 3,
           *           "kind": "late",
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "who": "王建国",
           *           "reason": "经核查属实。",
           *           "to": "unit-notice.waiting",
           *           "stage": {
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             }
           *           },
           *           "nomination": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "unit": {
           *               "zh-CN": "城关镇",
           *               "ug": "شەھەر بازىرى",
           *               "en": "Chengguan Town"
           *             }
           *           }
           *         }
           *       ],
           *       "next": "1772416800000000.3.0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              seq: number;
              /** @enum {string} */
              kind: 'late' | 'missed' | 'moved' | 'extended';
              at: string;
              who: string | null;
              reason: string;
              to: string | null;
              stage: {
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              } | null;
              nomination: {
                /** Format: uuid */
                id: string;
                title: {
                  [key: string]: string;
                } | null;
                unit: {
                  [key: string]: string;
                } | null;
              } | null;
            }[];
            /** @example 1772416800000000.3.0197a3c0-5e00-7000-8000-000000000011 */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'brief.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "on": "2026-03-24",
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         },
           *         "basis_number": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "office": {
           *         "zh-CN": "王建国"
           *       },
           *       "stages": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "state": "waiting",
           *           "opens_on": "2026-03-02",
           *           "closes_on": "2026-03-02",
           *           "left": 1,
           *           "entered": 1,
           *           "here": 1,
           *           "waiting": 1,
           *           "returned": 1,
           *           "late": 1,
           *           "gone_on": 1
           *         }
           *       ],
           *       "ended": [
           *         {
           *           "state": "office-review.reading",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "count": 1
           *         }
           *       ],
           *       "counted_to": 1
           *     }
           */
          'application/json': {
            on: string;
            round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
              basis_number: string;
            };
            office: {
              [key: string]: string;
            };
            stages: {
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              state: 'waiting' | 'open' | 'closed';
              opens_on: string | null;
              closes_on: string | null;
              left: number | null;
              entered: number;
              here: number;
              waiting: number;
              returned: number;
              late: number;
              gone_on: number;
            }[];
            ended: {
              state: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              count: number;
            }[];
            counted_to: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unitsheet.import': {
    parameters: {
      query?: {
        marked?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "imported": 1
           *     }
           */
          'application/json': {
            imported: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'nomination.act': {
    parameters: {
      query?: never;
      header?: {
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "subject": "nomination",
         *       "id": "0197a3c0-5e00-7000-8000-000000000011",
         *       "type": "SUBMITTED",
         *       "data": {
         *         "zh-CN": "王建国"
         *       },
         *       "version": 3
         *     }
         */
        'application/json': {
          /** @enum {string} */
          subject: 'nomination' | 'list' | 'stage' | 'round' | 'objection';
          /** Format: uuid */
          id: string;
          type: string;
          data?: {
            [key: string]: unknown;
          };
          version?: number;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'nomination.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "round": "four-tens-2026",
           *       "in_round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "category": "individual",
           *       "category_title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "nominee_kind": "person",
           *       "state": "office-review.reading",
           *       "state_names": {
           *         "staff": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "unit": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "public": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "mine": "staff"
           *       },
           *       "version": 3,
           *       "blind": true,
           *       "unit_id": "0197a3c0-5e00-7000-8000-000000000002",
           *       "unit": {
           *         "zh-CN": "城关镇",
           *         "ug": "شەھەر بازىرى",
           *         "en": "Chengguan Town"
           *       },
           *       "nominee": {
           *         "name": "王建国",
           *         "workUnit": "城关镇中心小学",
           *         "post": "教师"
           *       },
           *       "options": {
           *         "setting": "town"
           *       },
           *       "form": {
           *         "deeds": "二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。"
           *       },
           *       "nominee_fields": [
           *         {
           *           "name": "deeds",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "kind": "text",
           *           "required": true,
           *           "public": true,
           *           "maxChars": 1,
           *           "min": 1,
           *           "max": 1,
           *           "maxFiles": 1,
           *           "options": [
           *             {
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               }
           *             }
           *           ]
           *         }
           *       ],
           *       "form_fields": [
           *         {
           *           "name": "deeds",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "kind": "text",
           *           "required": true,
           *           "public": true,
           *           "maxChars": 1,
           *           "min": 1,
           *           "max": 1,
           *           "maxFiles": 1,
           *           "options": [
           *             {
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               }
           *             }
           *           ]
           *         }
           *       ],
           *       "files": 1,
           *       "standing": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "subject": "nomination",
           *         "kind": "allotment",
           *         "round": {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           }
           *         },
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         },
           *         "category": {
           *           "zh-CN": "王建国"
           *         },
           *         "unit": {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": {
           *             "zh-CN": "王建国"
           *           }
           *         },
           *         "state": "office-review.reading",
           *         "label": {
           *           "zh-CN": "城关镇"
           *         },
           *         "since": "2026-03-02T02:00:00.000Z",
           *         "deadline": {
           *           "on": "2026-03-24",
           *           "left": 1,
           *           "late": true
           *         },
           *         "waits_for": [
           *           {
           *             "role": "clerk",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "body": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": {
           *                 "zh-CN": "王建国"
           *               }
           *             },
           *             "persons": [
           *               "城关镇中心小学教师王建国同志的事迹"
           *             ]
           *           }
           *         ]
           *       },
           *       "rail": [
           *         {
           *           "code": "office-review",
           *           "title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "type": "recommendation",
           *           "state": "done",
           *           "entered_at": "2026-03-02T02:00:00.000Z",
           *           "left_at": "2026-03-02T02:00:00.000Z",
           *           "opens_on": "2026-03-02",
           *           "closes_on": "2026-03-02"
           *         }
           *       ],
           *       "history": [
           *         {
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "act": "SUBMITTED",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "who": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "by": "person",
           *           "to": "unit-notice.waiting",
           *           "to_label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "short": "9f86d081"
           *         }
           *       ],
           *       "title": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "number": "2026-0001",
           *         "level": "city",
           *         "valid_to": "2031-05-05",
           *         "nominee": {
           *           "name": "王建国",
           *           "workUnit": "城关镇中心小学",
           *           "post": "教师"
           *         }
           *       },
           *       "returned": {
           *         "missing": "城关镇中心小学教师王建国同志的事迹",
           *         "by": "城关镇中心小学教师王建国同志的事迹",
           *         "at": "2026-03-02T02:00:00.000Z"
           *       },
           *       "duplicates": [
           *         {
           *           "category": "individual",
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "id": "0197a3c0-5e00-7000-8000-000000000011"
           *         }
           *       ],
           *       "acts": [
           *         {
           *           "act": "SUBMITTED",
           *           "label": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "may": true,
           *           "unmet": [
           *             "quotaLeft"
           *           ],
           *           "reasons": [
           *             {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             }
           *           ],
           *           "asks": [
           *             "reason"
           *           ],
           *           "inputs": [
           *             {
           *               "name": "reason",
           *               "kind": "text",
           *               "label": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               },
           *               "required": true,
           *               "maxChars": 1,
           *               "min": 1,
           *               "max": 1,
           *               "options": [
           *                 {
           *                   "code": "four-tens-2026",
           *                   "title": {
           *                     "zh-CN": "审核",
           *                     "ug": "تەكشۈرۈش",
           *                     "en": "Review"
           *                   }
           *                 }
           *               ]
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            round: string;
            in_round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            category: string;
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            category_title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            /** @enum {string} */
            nominee_kind: 'person' | 'collective' | 'work' | 'unit';
            state: string;
            state_names: {
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              staff: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              unit: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              public: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              mine: 'staff' | 'unit' | 'public';
            };
            version: number;
            blind: boolean;
            /**
             * Format: uuid
             * @description nothing while the case is read blind
             */
            unit_id: string | null;
            /** @description nothing while the case is read blind */
            unit: {
              [key: string]: string;
            } | null;
            /** @description nothing while the case is read blind */
            nominee: {
              [key: string]: unknown;
            };
            options: {
              [key: string]: string;
            };
            form: {
              [key: string]: unknown;
            };
            nominee_fields: {
              /** @example deeds */
              name: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
              required: boolean;
              public: boolean;
              maxChars: number | null;
              min: number | null;
              max: number | null;
              maxFiles: number | null;
              options: {
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              }[];
            }[];
            form_fields: {
              /** @example deeds */
              name: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
              required: boolean;
              public: boolean;
              maxChars: number | null;
              min: number | null;
              max: number | null;
              maxFiles: number | null;
              options: {
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              }[];
            }[];
            files: number;
            standing: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              subject: 'nomination' | 'list';
              /** @enum {string|null} */
              kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              /** @description null while the case is read blind */
              title: {
                [key: string]: string;
              } | null;
              category: {
                [key: string]: string;
              } | null;
              /** @description null while the case is read blind */
              unit: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              } | null;
              state: string;
              label: {
                [key: string]: string;
              };
              since: string | null;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              waits_for: {
                role: string;
                title: {
                  [key: string]: string;
                };
                /** @description null while the case is read blind */
                body: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                persons: string[] | null;
              }[];
            };
            rail: {
              /** @example office-review */
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              type: 'recommendation' | 'notice' | 'review' | 'committee' | 'referral' | 'verification' | 'commendation';
              /** @enum {string} */
              state: 'done' | 'now' | 'to come' | 'ended';
              entered_at: string | null;
              left_at: string | null;
              opens_on: string | null;
              closes_on: string | null;
            }[];
            history: {
              seq: number;
              at: string;
              act: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              who: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              by: 'person' | 'nominee' | 'clock' | 'import';
              to: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              to_label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              hash: string;
              /** @example 9f86d081 */
              short: string;
            }[];
            title: {
              /** Format: uuid */
              id: string;
              number: string;
              level: string;
              valid_to: string | null;
              nominee: {
                [key: string]: unknown;
              };
            } | null;
            returned: {
              missing: string;
              by: string;
              at: string;
            } | null;
            duplicates: {
              category: string;
              unit: {
                [key: string]: string;
              };
              /** Format: uuid */
              id: string | null;
            }[];
            acts: {
              act: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              label: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              may: boolean;
              unmet: string[];
              reasons: {
                'zh-CN': string;
                ug: string;
                en: string;
              }[];
              asks: string[];
              inputs: {
                /** @example reason */
                name: string;
                /** @enum {string} */
                kind: 'text' | 'date' | 'number' | 'choice';
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                label: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
                required: boolean;
                maxChars?: number;
                min?: number;
                max?: number;
                options?: {
                  code: string;
                  /**
                   * @example {
                   *       "zh-CN": "审核",
                   *       "ug": "تەكشۈرۈش",
                   *       "en": "Review"
                   *     }
                   */
                  title: {
                    'zh-CN': string;
                    ug: string;
                    en: string;
                  };
                }[];
              }[];
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draft.save': {
    parameters: {
      query?: never;
      header?: {
        'if-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "nominee": {
         *         "name": "王建国",
         *         "workUnit": "城关镇中心小学",
         *         "post": "教师"
         *       },
         *       "options": {
         *         "setting": "town"
         *       },
         *       "form": {
         *         "deeds": "二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。"
         *       }
         *     }
         */
        'application/json': {
          nominee?: {
            [key: string]: unknown;
          };
          options?: {
            [key: string]: string | null;
          };
          form?: {
            [key: string]: unknown;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'inbox.todo': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "subject": "nomination",
           *           "kind": "allotment",
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "category": {
           *             "zh-CN": "王建国"
           *           },
           *           "unit": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": {
           *               "zh-CN": "王建国"
           *             }
           *           },
           *           "state": "office-review.reading",
           *           "label": {
           *             "zh-CN": "城关镇"
           *           },
           *           "since": "2026-03-02T02:00:00.000Z",
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "waits_for": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               },
           *               "body": {
           *                 "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                 "name": {
           *                   "zh-CN": "王建国"
           *                 }
           *               },
           *               "persons": [
           *                 "城关镇中心小学教师王建国同志的事迹"
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              subject: 'nomination' | 'list';
              /** @enum {string|null} */
              kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              /** @description null while the case is read blind */
              title: {
                [key: string]: string;
              } | null;
              category: {
                [key: string]: string;
              } | null;
              /** @description null while the case is read blind */
              unit: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              } | null;
              state: string;
              label: {
                [key: string]: string;
              };
              since: string | null;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              waits_for: {
                role: string;
                title: {
                  [key: string]: string;
                };
                /** @description null while the case is read blind */
                body: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                persons: string[] | null;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'inbox.done': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "subject": "nomination",
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "seq": 3,
           *           "act": "SUBMITTED",
           *           "label": {
           *             "zh-CN": "城关镇"
           *           },
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "standing": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "subject": "nomination",
           *             "kind": "allotment",
           *             "round": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               }
           *             },
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "category": {
           *               "zh-CN": "王建国"
           *             },
           *             "unit": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": {
           *                 "zh-CN": "王建国"
           *               }
           *             },
           *             "state": "office-review.reading",
           *             "label": {
           *               "zh-CN": "城关镇"
           *             },
           *             "since": "2026-03-02T02:00:00.000Z",
           *             "deadline": {
           *               "on": "2026-03-24",
           *               "left": 1,
           *               "late": true
           *             },
           *             "waits_for": [
           *               {
           *                 "role": "clerk",
           *                 "title": {
           *                   "zh-CN": "四个十佳评选（第六届）"
           *                 },
           *                 "body": {
           *                   "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                   "name": {
           *                     "zh-CN": "王建国"
           *                   }
           *                 },
           *                 "persons": [
           *                   "城关镇中心小学教师王建国同志的事迹"
           *                 ]
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "1772416800000000.3.0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            rows: {
              /** @enum {string} */
              subject: 'nomination' | 'list' | 'stage' | 'round' | 'objection';
              /** Format: uuid */
              id: string;
              seq: number;
              act: string;
              label: {
                [key: string]: string;
              };
              at: string;
              standing: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                subject: 'nomination' | 'list';
                /** @enum {string|null} */
                kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
                round: {
                  /** Format: uuid */
                  id: string;
                  code: string;
                  title: {
                    [key: string]: string;
                  };
                };
                /** @description null while the case is read blind */
                title: {
                  [key: string]: string;
                } | null;
                category: {
                  [key: string]: string;
                } | null;
                /** @description null while the case is read blind */
                unit: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                state: string;
                label: {
                  [key: string]: string;
                };
                since: string | null;
                deadline: {
                  on: string;
                  left: number;
                  late: boolean;
                } | null;
                waits_for: {
                  role: string;
                  title: {
                    [key: string]: string;
                  };
                  /** @description null while the case is read blind */
                  body: {
                    /** Format: uuid */
                    id: string;
                    name: {
                      [key: string]: string;
                    };
                  } | null;
                  persons: string[] | null;
                }[];
              } | null;
            }[];
            /** @example 1772416800000000.3.0197a3c0-5e00-7000-8000-000000000011 */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'inbox.started': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "subject": "nomination",
           *           "kind": "allotment",
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "category": {
           *             "zh-CN": "王建国"
           *           },
           *           "unit": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": {
           *               "zh-CN": "王建国"
           *             }
           *           },
           *           "state": "office-review.reading",
           *           "label": {
           *             "zh-CN": "城关镇"
           *           },
           *           "since": "2026-03-02T02:00:00.000Z",
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "waits_for": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               },
           *               "body": {
           *                 "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                 "name": {
           *                   "zh-CN": "王建国"
           *                 }
           *               },
           *               "persons": [
           *                 "城关镇中心小学教师王建国同志的事迹"
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              subject: 'nomination' | 'list';
              /** @enum {string|null} */
              kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              /** @description null while the case is read blind */
              title: {
                [key: string]: string;
              } | null;
              category: {
                [key: string]: string;
              } | null;
              /** @description null while the case is read blind */
              unit: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              } | null;
              state: string;
              label: {
                [key: string]: string;
              };
              since: string | null;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              waits_for: {
                role: string;
                title: {
                  [key: string]: string;
                };
                /** @description null while the case is read blind */
                body: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                persons: string[] | null;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'inbox.counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "todo": 1,
           *       "done": 1,
           *       "started": 1,
           *       "messages": 1
           *     }
           */
          'application/json': {
            todo: number;
            done: number;
            started: number;
            messages: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhook.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "office": "0197a3c0-5e00-7000-8000-000000000011",
           *           "kind": "wecom",
           *           "host": "城关镇中心小学教师王建国同志的事迹",
           *           "events": [
           *             "城关镇中心小学教师王建国同志的事迹"
           *           ],
           *           "created_at": "2026-03-02T02:00:00.000Z",
           *           "last": {
           *             "event": "城关镇中心小学教师王建国同志的事迹",
           *             "state": "office-review.reading",
           *             "attempts": 1,
           *             "at": "2026-03-02T02:00:00.000Z",
           *             "error": "城关镇中心小学教师王建国同志的事迹"
           *           }
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              office: string;
              /** @enum {string} */
              kind: 'wecom' | 'dingtalk' | 'standard';
              host: string;
              events: string[];
              created_at: string;
              last: {
                event: string;
                state: string;
                attempts: number;
                at: string;
                error: string | null;
              } | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhook.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "office": "0197a3c0-5e00-7000-8000-000000000011",
         *       "kind": "wecom",
         *       "url": "https://awards.example.cn/",
         *       "secret": "JBSWY3DPEHPK3PXP",
         *       "events": [
         *         "returned"
         *       ]
         *     }
         */
        'application/json': {
          /** Format: uuid */
          office: string;
          /** @enum {string} */
          kind: 'wecom' | 'dingtalk' | 'standard';
          /** Format: uri */
          url: string;
          secret?: string;
          events: (
            | 'returned'
            | 'refused'
            | 'resealed'
            | 'removed'
            | 'corrected'
            | 'objectionFiled'
            | 'missed'
            | 'movedUp'
            | 'notKept'
            | 'notElected'
            | 'declined'
            | 'withdrawn'
            | 'granted'
            | 'refusedAbove'
            | 'rectify'
            | 'commended'
            | 'stageOpened'
            | 'stageClosed'
          )[];
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhook.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhook.test': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'feed.look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "made_at": "2026-03-02T02:00:00.000Z"
           *     }
           */
          'application/json': {
            made_at: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'feed.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "url": "城关镇中心小学教师王建国同志的事迹"
           *     }
           */
          'application/json': {
            url: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'feed.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'message.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "kind": "allotment",
           *           "subject": "城关镇中心小学教师王建国同志的事迹",
           *           "body": "城关镇中心小学教师王建国同志的事迹",
           *           "data": {
           *             "zh-CN": "王建国"
           *           },
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "read_at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              kind: string;
              subject: string;
              body: string;
              data: {
                [key: string]: string;
              };
              at: string;
              read_at: string | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'message.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ids": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ]
         *     }
         */
        'application/json': {
          ids: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "read": 1
           *     }
           */
          'application/json': {
            read: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'nudge.nudge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "told": 1,
           *       "again_at": "2026-03-02T02:00:00.000Z"
           *     }
           */
          'application/json': {
            told: number;
            again_at: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'late.all': {
    parameters: {
      query?: {
        within?: number;
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "kind": "stage",
           *           "stage": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             }
           *           },
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "body": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": {
           *               "zh-CN": "王建国"
           *             }
           *           },
           *           "roles": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "审核",
           *                 "ug": "تەكشۈرۈش",
           *                 "en": "Review"
           *               }
           *             }
           *           ],
           *           "nomination": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "version": 3
           *           },
           *           "cases": 1,
           *           "nudge": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nudged": true
           *         }
           *       ],
           *       "next": "2026-03-24.0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: 'stage' | 'return';
              stage: {
                /** Format: uuid */
                id: string;
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              };
              deadline: {
                on: string;
                left: number;
                late: boolean;
              };
              body: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              } | null;
              roles: {
                role: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
              }[];
              nomination: {
                /** Format: uuid */
                id: string;
                title: {
                  [key: string]: string;
                } | null;
                version: number;
              } | null;
              cases: number;
              /** Format: uuid */
              nudge: string | null;
              nudged: boolean;
            }[];
            /** @example 2026-03-24.0197a3c0-5e00-7000-8000-000000000011 */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'outbox.all': {
    parameters: {
      query?: {
        state?: 'queued' | 'sending' | 'sent' | 'captured' | 'failed';
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "kind": "allotment",
           *           "round": "0197a3c0-5e00-7000-8000-000000000001",
           *           "to": {
           *             "name": "王建国",
           *             "address": "城关镇中心小学教师王建国同志的事迹"
           *           },
           *           "language": "zh-CN",
           *           "subject": "城关镇中心小学教师王建国同志的事迹",
           *           "state": "queued",
           *           "attempts": 1,
           *           "created_at": "2026-03-02T02:00:00.000Z",
           *           "next_at": "2026-03-02T02:00:00.000Z",
           *           "sent_at": "2026-03-02T02:00:00.000Z",
           *           "error": "城关镇中心小学教师王建国同志的事迹"
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              kind: string;
              /** Format: uuid */
              round: string;
              to: {
                name: string;
                address: string;
              };
              language: string;
              subject: string;
              /** @enum {string} */
              state: 'queued' | 'sending' | 'sent' | 'captured' | 'failed';
              attempts: number;
              created_at: string;
              next_at: string;
              sent_at: string | null;
              error: string | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'outbox.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "kind": "allotment",
           *       "round": "0197a3c0-5e00-7000-8000-000000000001",
           *       "to": {
           *         "name": "王建国",
           *         "address": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "language": "zh-CN",
           *       "subject": "城关镇中心小学教师王建国同志的事迹",
           *       "state": "queued",
           *       "attempts": 1,
           *       "created_at": "2026-03-02T02:00:00.000Z",
           *       "next_at": "2026-03-02T02:00:00.000Z",
           *       "sent_at": "2026-03-02T02:00:00.000Z",
           *       "error": "城关镇中心小学教师王建国同志的事迹",
           *       "body": "城关镇中心小学教师王建国同志的事迹",
           *       "html": "城关镇中心小学教师王建国同志的事迹",
           *       "resends": [
           *         {
           *           "by": "城关镇中心小学教师王建国同志的事迹",
           *           "at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            round: string;
            to: {
              name: string;
              address: string;
            };
            language: string;
            subject: string;
            /** @enum {string} */
            state: 'queued' | 'sending' | 'sent' | 'captured' | 'failed';
            attempts: number;
            created_at: string;
            next_at: string;
            sent_at: string | null;
            error: string | null;
            body: string;
            html: string | null;
            resends: {
              by: string;
              at: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'outbox.resend': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "kind": "allotment",
           *       "round": "0197a3c0-5e00-7000-8000-000000000001",
           *       "to": {
           *         "name": "王建国",
           *         "address": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "language": "zh-CN",
           *       "subject": "城关镇中心小学教师王建国同志的事迹",
           *       "state": "queued",
           *       "attempts": 1,
           *       "created_at": "2026-03-02T02:00:00.000Z",
           *       "next_at": "2026-03-02T02:00:00.000Z",
           *       "sent_at": "2026-03-02T02:00:00.000Z",
           *       "error": "城关镇中心小学教师王建国同志的事迹",
           *       "body": "城关镇中心小学教师王建国同志的事迹",
           *       "html": "城关镇中心小学教师王建国同志的事迹",
           *       "resends": [
           *         {
           *           "by": "城关镇中心小学教师王建国同志的事迹",
           *           "at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            round: string;
            to: {
              name: string;
              address: string;
            };
            language: string;
            subject: string;
            /** @enum {string} */
            state: 'queued' | 'sending' | 'sent' | 'captured' | 'failed';
            attempts: number;
            created_at: string;
            next_at: string;
            sent_at: string | null;
            error: string | null;
            body: string;
            html: string | null;
            resends: {
              by: string;
              at: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'preference.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "language": "zh-CN",
           *       "mails": {
           *         "zh-CN": {
           *           "way": "at once",
           *           "fixed": true
           *         }
           *       }
           *     }
           */
          'application/json': {
            language: string;
            mails: {
              [key: string]: {
                /** @enum {string} */
                way: 'at once' | 'digest' | 'off';
                fixed: boolean;
              };
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'preference.change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "language": "zh-CN",
         *       "mails": {
         *         "task": "at once",
         *         "reminder": "at once",
         *         "nudge": "at once",
         *         "news": "at once",
         *         "return": "at once",
         *         "password": "at once",
         *         "consent": "at once"
         *       }
         *     }
         */
        'application/json': {
          /** @enum {string} */
          language?: 'zh-CN' | 'ug' | 'en';
          mails?: {
            /** @enum {string} */
            task?: 'at once' | 'digest' | 'off';
            /** @enum {string} */
            reminder?: 'at once' | 'digest' | 'off';
            /** @enum {string} */
            nudge?: 'at once' | 'digest' | 'off';
            /** @enum {string} */
            news?: 'at once' | 'digest' | 'off';
            /** @enum {string} */
            return?: 'at once';
            /** @enum {string} */
            password?: 'at once';
            /** @enum {string} */
            consent?: 'at once';
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "language": "zh-CN",
           *       "mails": {
           *         "zh-CN": {
           *           "way": "at once",
           *           "fixed": true
           *         }
           *       }
           *     }
           */
          'application/json': {
            language: string;
            mails: {
              [key: string]: {
                /** @enum {string} */
                way: 'at once' | 'digest' | 'off';
                fixed: boolean;
              };
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draft.all': {
    parameters: {
      query: {
        round: string;
        category?: string;
        state?: string;
        unit?: string;
        q?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "category": "individual",
           *           "unit_id": "0197a3c0-5e00-7000-8000-000000000002",
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "position": 1,
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "standing": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "subject": "nomination",
           *             "kind": "allotment",
           *             "round": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               }
           *             },
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "category": {
           *               "zh-CN": "王建国"
           *             },
           *             "unit": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": {
           *                 "zh-CN": "王建国"
           *               }
           *             },
           *             "state": "office-review.reading",
           *             "label": {
           *               "zh-CN": "城关镇"
           *             },
           *             "since": "2026-03-02T02:00:00.000Z",
           *             "deadline": {
           *               "on": "2026-03-24",
           *               "left": 1,
           *               "late": true
           *             },
           *             "waits_for": [
           *               {
           *                 "role": "clerk",
           *                 "title": {
           *                   "zh-CN": "四个十佳评选（第六届）"
           *                 },
           *                 "body": {
           *                   "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                   "name": {
           *                     "zh-CN": "王建国"
           *                   }
           *                 },
           *                 "persons": [
           *                   "城关镇中心小学教师王建国同志的事迹"
           *                 ]
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              category: string;
              /**
               * Format: uuid
               * @description nothing while the case is read blind
               */
              unit_id: string | null;
              state: string;
              version: number;
              position: number;
              /** @description nothing while the case is read blind */
              nominee: {
                [key: string]: unknown;
              };
              standing: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                subject: 'nomination' | 'list';
                /** @enum {string|null} */
                kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
                round: {
                  /** Format: uuid */
                  id: string;
                  code: string;
                  title: {
                    [key: string]: string;
                  };
                };
                /** @description null while the case is read blind */
                title: {
                  [key: string]: string;
                } | null;
                category: {
                  [key: string]: string;
                } | null;
                /** @description null while the case is read blind */
                unit: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                state: string;
                label: {
                  [key: string]: string;
                };
                since: string | null;
                deadline: {
                  on: string;
                  left: number;
                  late: boolean;
                } | null;
                waits_for: {
                  role: string;
                  title: {
                    [key: string]: string;
                  };
                  /** @description null while the case is read blind */
                  body: {
                    /** Format: uuid */
                    id: string;
                    name: {
                      [key: string]: string;
                    };
                  } | null;
                  persons: string[] | null;
                }[];
              };
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draft.enter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "round": "0197a3c0-5e00-7000-8000-000000000001",
         *       "category": "individual",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "nominee": {
         *         "name": "王建国",
         *         "workUnit": "城关镇中心小学",
         *         "post": "教师"
         *       },
         *       "options": {
         *         "setting": "town"
         *       },
         *       "form": {
         *         "deeds": "二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。"
         *       },
         *       "title": "0197a3c0-5e00-7000-8000-000000000011",
         *       "exception": "因道路中断，材料晚到两天。"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          round: string;
          category: string;
          /** Format: uuid */
          unit: string;
          nominee: {
            [key: string]: unknown;
          };
          /** @default {} */
          options?: {
            [key: string]: string;
          };
          /** @default {} */
          form?: {
            [key: string]: unknown;
          };
          /** Format: uuid */
          title?: string;
          exception?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draft.seal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "order": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ]
         *     }
         */
        'application/json': {
          order?: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draftsheet.template': {
    parameters: {
      query?: {
        language?: 'zh-CN' | 'ug' | 'en';
      };
      header?: never;
      path: {
        id: string;
        category: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'draftsheet.import': {
    parameters: {
      query: {
        category: string;
        language?: 'zh-CN' | 'ug' | 'en';
        dryRun?: 'true' | 'false';
        marked?: 'true' | 'false';
      };
      header?: {
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "imported": 1,
           *       "incomplete": 1
           *     }
           */
          'application/json': {
            imported: number;
            incomplete: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'casesexport.ofRound': {
    parameters: {
      query?: {
        language?: 'zh-CN' | 'ug' | 'en';
        category?: string;
        state?: string;
        unit?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'casesexport.ofList': {
    parameters: {
      query?: {
        language?: 'zh-CN' | 'ug' | 'en';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consent.make': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI",
           *       "ends_at": "2026-04-01T16:00:00.000Z"
           *     }
           */
          'application/json': {
            token: string;
            ends_at: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consent.asked': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *       "round": "four-tens-2026",
           *       "title": {
           *         "zh-CN": "四个十佳评选（第六届）"
           *       },
           *       "category": "individual",
           *       "category_title": {
           *         "zh-CN": "王建国"
           *       },
           *       "nominee_kind": "person",
           *       "unit": {
           *         "zh-CN": "城关镇",
           *         "ug": "شەھەر بازىرى",
           *         "en": "Chengguan Town"
           *       },
           *       "nominee": {
           *         "name": "王建国",
           *         "workUnit": "城关镇中心小学",
           *         "post": "教师"
           *       },
           *       "form": {
           *         "deeds": "二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。"
           *       },
           *       "published": [
           *         {
           *           "path": "城关镇中心小学教师王建国同志的事迹",
           *           "label": {
           *             "zh-CN": "城关镇"
           *           },
           *           "text": "城关镇中心小学教师王建国同志的事迹",
           *           "maxChars": 1
           *         }
           *       ],
           *       "wished": {
           *         "zh-CN": "王建国"
           *       }
           *     }
           */
          'application/json': {
            /** Format: uuid */
            nomination: string;
            round: string;
            title: {
              [key: string]: string;
            };
            category: string;
            category_title: {
              [key: string]: string;
            };
            /** @enum {string} */
            nominee_kind: 'person' | 'collective' | 'work' | 'unit';
            unit: {
              [key: string]: string;
            };
            nominee: {
              [key: string]: unknown;
            };
            form: {
              [key: string]: unknown;
            };
            published: {
              path: string;
              label: {
                [key: string]: string;
              } | null;
              text: string;
              maxChars: number;
            }[];
            wished: {
              [key: string]: string;
            } | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consent.answer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "agrees": true
         *     }
         */
        'application/json': {
          agrees: boolean;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consent.correct': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "fields": {
         *         "zh-CN": "王建国"
         *       }
         *     }
         */
        'application/json': {
          fields: {
            [key: string]: string;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'correction.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "open",
           *           "proposed_at": "2026-03-02T02:00:00.000Z",
           *           "decided_at": "2026-03-02T02:00:00.000Z",
           *           "reason": "经核查属实。",
           *           "fields": [
           *             {
           *               "path": "城关镇中心小学教师王建国同志的事迹",
           *               "now": "城关镇中心小学教师王建国同志的事迹",
           *               "wished": "城关镇中心小学教师王建国同志的事迹"
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: 'open' | 'accepted' | 'dismissed';
              proposed_at: string;
              decided_at: string | null;
              reason: string | null;
              fields: {
                path: string;
                now: string;
                wished: string;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'correction.accept': {
    parameters: {
      query?: never;
      header?: {
        'if-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'correction.dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'offer.ready': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "state": "office-review.reading",
           *       "version": 3,
           *       "ready": true,
           *       "next": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "form": [
           *         {
           *           "path": "城关镇中心小学教师王建国同志的事迹",
           *           "rule": "城关镇中心小学教师王建国同志的事迹",
           *           "message": "城关镇中心小学教师王建国同志的事迹"
           *         }
           *       ],
           *       "consent": {
           *         "required": true,
           *         "state": "not asked",
           *         "ends_at": "2026-04-01T16:00:00.000Z"
           *       },
           *       "quota": {
           *         "category": "individual",
           *         "list": "0197a3c0-5e00-7000-8000-000000000005",
           *         "state": "office-review.reading",
           *         "unmet": [
           *           "quotaLeft"
           *         ],
           *         "min": 1,
           *         "max": 1,
           *         "used": 1,
           *         "left": 1,
           *         "drafts": 1,
           *         "listed": 1,
           *         "shares": [
           *           {
           *             "rule": 1,
           *             "where": {
           *               "zh-CN": "王建国"
           *             },
           *             "holds": true,
           *             "broken": [
           *               {
           *                 "side": "min",
           *                 "has": 1,
           *                 "limit": 1,
           *                 "of": 1
           *               }
           *             ],
           *             "ifRemoved": [
           *               "0197a3c0-5e00-7000-8000-000000000011"
           *             ],
           *             "ifAdded": [
           *               "0197a3c0-5e00-7000-8000-000000000011"
           *             ]
           *           }
           *         ]
           *       },
           *       "total": {
           *         "max": 1,
           *         "used": 1,
           *         "left": 1
           *       },
           *       "duplicates": [
           *         {
           *           "category": "individual",
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "id": "0197a3c0-5e00-7000-8000-000000000011"
           *         }
           *       ],
           *       "corrections": 1
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            state: string;
            version: number;
            ready: boolean;
            /** @enum {string|null} */
            next: 'SUBMITTED' | 'SEALED' | null;
            unmet: string[];
            form: {
              path: string;
              rule: string;
              message: string;
            }[];
            consent: {
              required: boolean;
              /** @enum {string} */
              state: 'not asked' | 'asked' | 'agreed' | 'declined';
              ends_at: string | null;
            };
            quota: {
              category: string;
              /** Format: uuid */
              list: string;
              state: string;
              unmet: string[];
              min: number;
              max: number | null;
              used: number;
              left: number | null;
              drafts: number;
              listed: number;
              shares: {
                rule: number;
                where: {
                  [key: string]: string;
                };
                holds: boolean;
                broken: {
                  /** @enum {string} */
                  side: 'min' | 'max';
                  has: number;
                  limit: number;
                  of: number;
                }[];
                ifRemoved: string[];
                ifAdded: string[];
              }[];
            } | null;
            total: {
              max: number | null;
              used: number;
              left: number | null;
            };
            duplicates: {
              category: string;
              unit: {
                [key: string]: string;
              };
              /** Format: uuid */
              id: string | null;
            }[];
            corrections: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'offer.quotas': {
    parameters: {
      query?: {
        unit?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *       "total": {
           *         "max": 1,
           *         "used": 1,
           *         "left": 1
           *       },
           *       "categories": [
           *         {
           *           "category": "individual",
           *           "list": "0197a3c0-5e00-7000-8000-000000000005",
           *           "state": "office-review.reading",
           *           "unmet": [
           *             "quotaLeft"
           *           ],
           *           "min": 1,
           *           "max": 1,
           *           "used": 1,
           *           "left": 1,
           *           "drafts": 1,
           *           "listed": 1,
           *           "shares": [
           *             {
           *               "rule": 1,
           *               "where": {
           *                 "zh-CN": "王建国"
           *               },
           *               "holds": true,
           *               "broken": [
           *                 {
           *                   "side": "min",
           *                   "has": 1,
           *                   "limit": 1,
           *                   "of": 1
           *                 }
           *               ],
           *               "ifRemoved": [
           *                 "0197a3c0-5e00-7000-8000-000000000011"
           *               ],
           *               "ifAdded": [
           *                 "0197a3c0-5e00-7000-8000-000000000011"
           *               ]
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** Format: uuid */
            unit: string;
            total: {
              max: number | null;
              used: number;
              left: number | null;
            };
            categories: {
              category: string;
              /** Format: uuid */
              list: string;
              state: string;
              unmet: string[];
              min: number;
              max: number | null;
              used: number;
              left: number | null;
              drafts: number;
              listed: number;
              shares: {
                rule: number;
                where: {
                  [key: string]: string;
                };
                holds: boolean;
                broken: {
                  /** @enum {string} */
                  side: 'min' | 'max';
                  has: number;
                  limit: number;
                  of: number;
                }[];
                ifRemoved: string[];
                ifAdded: string[];
              }[];
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'offer.predecessors': {
    parameters: {
      query?: {
        category?: string;
        unit?: string;
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "number": "2026-0001",
           *           "level": "city",
           *           "valid_from": "2026-05-06",
           *           "valid_to": "2031-05-05",
           *           "round": "four-tens-2026",
           *           "category": "individual",
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "used": true
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              number: string;
              level: string;
              valid_from: string;
              valid_to: string | null;
              round: string;
              category: string;
              unit: {
                [key: string]: string;
              };
              nominee: {
                [key: string]: unknown;
              };
              used: boolean;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'offer.earlier': {
    parameters: {
      query?: {
        category?: string;
        q?: string;
        unit?: string;
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "round": "four-tens-2026",
           *           "category": "individual",
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "options": {
           *             "setting": "town"
           *           },
           *           "form": {
           *             "deeds": "二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。"
           *           },
           *           "tooLong": [
           *             {
           *               "path": "城关镇中心小学教师王建国同志的事迹",
           *               "rule": "城关镇中心小学教师王建国同志的事迹",
           *               "message": "城关镇中心小学教师王建国同志的事迹"
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              round: string;
              category: string;
              nominee: {
                [key: string]: unknown;
              };
              options: {
                [key: string]: string;
              };
              form: {
                [key: string]: unknown;
              };
              tooLong: {
                path: string;
                rule: string;
                message: string;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'order.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "version": 3,
           *       "cases": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            version: number;
            cases: {
              /** Format: uuid */
              id: string;
              state: string;
              version: number;
              nominee: {
                [key: string]: unknown;
              };
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'order.arrange': {
    parameters: {
      query?: never;
      header?: {
        'if-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "cases": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ]
         *     }
         */
        'application/json': {
          cases: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "version": 3,
           *       "cases": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            version: number;
            cases: {
              /** Format: uuid */
              id: string;
              state: string;
              version: number;
              nominee: {
                [key: string]: unknown;
              };
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'search.find': {
    parameters: {
      query: {
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "nominations": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "subject": "nomination",
           *           "kind": "allotment",
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "category": {
           *             "zh-CN": "王建国"
           *           },
           *           "unit": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": {
           *               "zh-CN": "王建国"
           *             }
           *           },
           *           "state": "office-review.reading",
           *           "label": {
           *             "zh-CN": "城关镇"
           *           },
           *           "since": "2026-03-02T02:00:00.000Z",
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "waits_for": [
           *             {
           *               "role": "clerk",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               },
           *               "body": {
           *                 "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                 "name": {
           *                   "zh-CN": "王建国"
           *                 }
           *               },
           *               "persons": [
           *                 "城关镇中心小学教师王建国同志的事迹"
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "units": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": {
           *             "zh-CN": "王建国"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            nominations: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              subject: 'nomination' | 'list';
              /** @enum {string|null} */
              kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              /** @description null while the case is read blind */
              title: {
                [key: string]: string;
              } | null;
              category: {
                [key: string]: string;
              } | null;
              /** @description null while the case is read blind */
              unit: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              } | null;
              state: string;
              label: {
                [key: string]: string;
              };
              since: string | null;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              waits_for: {
                role: string;
                title: {
                  [key: string]: string;
                };
                /** @description null while the case is read blind */
                body: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                persons: string[] | null;
              }[];
            }[];
            units: {
              /** Format: uuid */
              id: string;
              name: {
                [key: string]: string;
              };
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unitlist.rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "state": "office-review.reading",
           *           "unit": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": {
           *               "zh-CN": "王建国"
           *             }
           *           },
           *           "stage": {
           *             "code": "recommendation",
           *             "title": {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             },
           *             "state": "waiting",
           *             "closes_on": "2026-03-02"
           *           },
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "drafts": 1,
           *           "listed": 1,
           *           "returned": 1,
           *           "sent": 1,
           *           "lists": 1,
           *           "sealed": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              state: string;
              unit: {
                /** Format: uuid */
                id: string;
                name: {
                  [key: string]: string;
                };
              };
              stage: {
                /** @example recommendation */
                code: string;
                /**
                 * @example {
                 *       "zh-CN": "审核",
                 *       "ug": "تەكشۈرۈش",
                 *       "en": "Review"
                 *     }
                 */
                title: {
                  'zh-CN': string;
                  ug: string;
                  en: string;
                };
                /** @enum {string} */
                state: 'waiting' | 'open' | 'closed';
                closes_on: string | null;
              };
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              drafts: number;
              listed: number;
              returned: number;
              sent: number;
              lists: number;
              sealed: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unitlist.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "category": "individual",
           *       "category_title": {
           *         "zh-CN": "王建国"
           *       },
           *       "unit": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "name": {
           *           "zh-CN": "王建国"
           *         }
           *       },
           *       "stage": {
           *         "code": "recommendation",
           *         "title": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "state": "waiting",
           *         "closes_on": "2026-03-02"
           *       },
           *       "deadline": {
           *         "on": "2026-03-24",
           *         "left": 1,
           *         "late": true
           *       },
           *       "state": "office-review.reading",
           *       "version": 3,
           *       "least": 1,
           *       "most": 3,
           *       "ranked": true,
           *       "seal": true,
           *       "consent": true,
           *       "quota": {
           *         "category": "individual",
           *         "list": "0197a3c0-5e00-7000-8000-000000000005",
           *         "state": "office-review.reading",
           *         "unmet": [
           *           "quotaLeft"
           *         ],
           *         "min": 1,
           *         "max": 1,
           *         "used": 1,
           *         "left": 1,
           *         "drafts": 1,
           *         "listed": 1,
           *         "shares": [
           *           {
           *             "rule": 1,
           *             "where": {
           *               "zh-CN": "王建国"
           *             },
           *             "holds": true,
           *             "broken": [
           *               {
           *                 "side": "min",
           *                 "has": 1,
           *                 "limit": 1,
           *                 "of": 1
           *               }
           *             ],
           *             "ifRemoved": [
           *               "0197a3c0-5e00-7000-8000-000000000011"
           *             ],
           *             "ifAdded": [
           *               "0197a3c0-5e00-7000-8000-000000000011"
           *             ]
           *           }
           *         ]
           *       },
           *       "receipt": {
           *         "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *         "at": "2026-03-02T02:00:00.000Z"
           *       },
           *       "cases": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "office-review.reading",
           *           "version": 3,
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "consent": "not asked",
           *           "corrections": 1,
           *           "lacks": 1
           *         }
           *       ],
           *       "notice": {
           *         "stage": "0197a3c0-5e00-7000-8000-000000000004",
           *         "code": "unit-notice",
           *         "title": {
           *           "zh-CN": "审核",
           *           "ug": "تەكشۈرۈش",
           *           "en": "Review"
           *         },
           *         "state": "office-review.reading",
           *         "opened_on": "2026-03-02",
           *         "ends_on": "2026-03-02",
           *         "ends_at": "2026-04-01T16:00:00.000Z",
           *         "waiting": 1,
           *         "open_lists": 1
           *       }
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            category: string;
            category_title: {
              [key: string]: string;
            };
            unit: {
              /** Format: uuid */
              id: string;
              name: {
                [key: string]: string;
              };
            };
            stage: {
              /** @example recommendation */
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              /** @enum {string} */
              state: 'waiting' | 'open' | 'closed';
              closes_on: string | null;
            };
            deadline: {
              on: string;
              left: number;
              late: boolean;
            } | null;
            state: string;
            version: number;
            least: number;
            most: number | null;
            ranked: boolean;
            seal: boolean;
            consent: boolean;
            quota: {
              category: string;
              /** Format: uuid */
              list: string;
              state: string;
              unmet: string[];
              min: number;
              max: number | null;
              used: number;
              left: number | null;
              drafts: number;
              listed: number;
              shares: {
                rule: number;
                where: {
                  [key: string]: string;
                };
                holds: boolean;
                broken: {
                  /** @enum {string} */
                  side: 'min' | 'max';
                  has: number;
                  limit: number;
                  of: number;
                }[];
                ifRemoved: string[];
                ifAdded: string[];
              }[];
            } | null;
            receipt: {
              hash: string;
              at: string;
            } | null;
            cases: {
              /** Format: uuid */
              id: string;
              state: string;
              version: number;
              nominee: {
                [key: string]: unknown;
              };
              /** @enum {string} */
              consent: 'not asked' | 'asked' | 'agreed' | 'declined';
              corrections: number;
              lacks: number;
            }[];
            notice: {
              /** Format: uuid */
              stage: string;
              /** @example unit-notice */
              code: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              state: string | null;
              opened_on: string | null;
              ends_on: string | null;
              ends_at: string | null;
              waiting: number;
              open_lists: number;
            } | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'file.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "field": "城关镇中心小学教师王建国同志的事迹",
           *           "kind": "pdf",
           *           "name": "王建国",
           *           "size": 1,
           *           "sha256": "城关镇中心小学教师王建国同志的事迹",
           *           "uploaded_by": "城关镇中心小学教师王建国同志的事迹",
           *           "uploaded_at": "2026-03-02T02:00:00.000Z",
           *           "erased_at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              nomination: string;
              field: string | null;
              /** @enum {string} */
              kind: 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx';
              name: string;
              size: number;
              sha256: string;
              uploaded_by: string;
              uploaded_at: string;
              erased_at: string | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'file.keep': {
    parameters: {
      query?: never;
      header?: {
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PDF, JPEG, PNG, DOCX or XLSX of at most 10 MB.
           */
          file: string;
          /** @description The field of the programme’s form that it belongs to. */
          field?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *       "field": "城关镇中心小学教师王建国同志的事迹",
           *       "kind": "pdf",
           *       "name": "王建国",
           *       "size": 1,
           *       "sha256": "城关镇中心小学教师王建国同志的事迹",
           *       "uploaded_by": "城关镇中心小学教师王建国同志的事迹",
           *       "uploaded_at": "2026-03-02T02:00:00.000Z",
           *       "erased_at": "2026-03-02T02:00:00.000Z"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            nomination: string;
            field: string | null;
            /** @enum {string} */
            kind: 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx';
            name: string;
            size: number;
            sha256: string;
            uploaded_by: string;
            uploaded_at: string;
            erased_at: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'file.content': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'file.erase': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'notice.preview': {
    parameters: {
      query: {
        body: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "title": {
           *         "zh-CN": "四个十佳评选（第六届）"
           *       },
           *       "basis": {
           *         "number": "2026-0001",
           *         "approvedBy": "城关镇中心小学教师王建国同志的事迹"
           *       },
           *       "window": {
           *         "rule": {
           *           "workingDays": 1
           *         },
           *         "firstDayCounts": true,
           *         "from": "recommendation.listed",
           *         "to": "unit-notice.waiting",
           *         "days": [
           *           {
           *             "on": "2026-03-24",
           *             "is": "working day"
           *           }
           *         ],
           *         "provisional": [
           *           1
           *         ]
           *       },
           *       "alone": true,
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "category": "individual",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *           "fields": [
           *             {
           *               "path": "城关镇中心小学教师王建国同志的事迹",
           *               "label": {
           *                 "zh-CN": "城关镇"
           *               },
           *               "maxChars": 1,
           *               "text": "城关镇中心小学教师王建国同志的事迹"
           *             }
           *           ],
           *           "found": [
           *             {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "field": "城关镇中心小学教师王建国同志的事迹",
           *               "kind": "idNumber",
           *               "text": "城关镇中心小学教师王建国同志的事迹",
           *               "from": 1,
           *               "to": 1,
           *               "never": true
           *             }
           *           ]
           *         }
           *       ],
           *       "withoutConsent": 1,
           *       "looked": "城关镇中心小学教师王建国同志的事迹"
           *     }
           */
          'application/json': {
            title: {
              [key: string]: string;
            };
            basis: {
              number: string;
              approvedBy: string;
            };
            window: {
              rule:
                | {
                    workingDays: number;
                  }
                | {
                    calendarDays: number;
                  };
              firstDayCounts: boolean;
              from: string;
              to: string;
              days: {
                on: string;
                /** @enum {string} */
                is: 'working day' | 'weekend' | 'off' | 'on';
              }[];
              provisional: number[];
            };
            alone: boolean;
            rows: {
              /** Format: uuid */
              id: string;
              category: string;
              /** Format: uuid */
              unit: string;
              fields: {
                path: string;
                label: {
                  [key: string]: string;
                } | null;
                maxChars: number;
                text: string;
              }[];
              found: {
                /** Format: uuid */
                id: string;
                field: string;
                /** @enum {string} */
                kind: 'idNumber' | 'bankCard' | 'phone' | 'address' | 'birthDate';
                text: string;
                from: number;
                to: number;
                never: boolean;
              }[];
            }[];
            withoutConsent: number;
            looked: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'notice.publish': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "0197a3c0-5e00-7000-8000-000000000003",
         *       "paper": {
         *         "from": "2026-03-02",
         *         "to": "2026-03-02",
         *         "photograph": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *       },
         *       "seen": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          body: string;
          paper?: {
            from: string;
            to: string;
            photograph: string;
          };
          seen?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'objection.file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "objector": {
         *         "name": "王建国",
         *         "contact": "13800000000"
         *       },
         *       "facts": "公示内容与本人任职经历不符。"
         *     }
         */
        'application/json': {
          objector: {
            name: string;
            contact: string;
          };
          facts: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'objection.all': {
    parameters: {
      query?: {
        state?: 'open' | 'decided' | 'all';
        case?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "facts": "公示内容与本人任职经历不符。",
           *           "state": "office-review.reading",
           *           "filed_at": "2026-03-02T02:00:00.000Z",
           *           "stage": "recommendation",
           *           "ends_on": "2026-03-02",
           *           "handles": true,
           *           "objector": {
           *             "name": "王建国",
           *             "contact": "13800000000"
           *           },
           *           "decided": {
           *             "at": "2026-03-02T02:00:00.000Z",
           *             "reason": "经核查属实。"
           *           },
           *           "standing": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "subject": "nomination",
           *             "kind": "allotment",
           *             "round": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               }
           *             },
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             },
           *             "category": {
           *               "zh-CN": "王建国"
           *             },
           *             "unit": {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": {
           *                 "zh-CN": "王建国"
           *               }
           *             },
           *             "state": "office-review.reading",
           *             "label": {
           *               "zh-CN": "城关镇"
           *             },
           *             "since": "2026-03-02T02:00:00.000Z",
           *             "deadline": {
           *               "on": "2026-03-24",
           *               "left": 1,
           *               "late": true
           *             },
           *             "waits_for": [
           *               {
           *                 "role": "clerk",
           *                 "title": {
           *                   "zh-CN": "四个十佳评选（第六届）"
           *                 },
           *                 "body": {
           *                   "id": "0197a3c0-5e00-7000-8000-000000000011",
           *                   "name": {
           *                     "zh-CN": "王建国"
           *                   }
           *                 },
           *                 "persons": [
           *                   "城关镇中心小学教师王建国同志的事迹"
           *                 ]
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              nomination: string;
              facts: string;
              state: string;
              filed_at: string;
              stage: string;
              ends_on: string | null;
              handles: boolean;
              objector: {
                name: string;
                contact: string;
              } | null;
              decided: {
                at: string;
                reason: string;
              } | null;
              standing: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                subject: 'nomination' | 'list';
                /** @enum {string|null} */
                kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision' | null;
                round: {
                  /** Format: uuid */
                  id: string;
                  code: string;
                  title: {
                    [key: string]: string;
                  };
                };
                /** @description null while the case is read blind */
                title: {
                  [key: string]: string;
                } | null;
                category: {
                  [key: string]: string;
                } | null;
                /** @description null while the case is read blind */
                unit: {
                  /** Format: uuid */
                  id: string;
                  name: {
                    [key: string]: string;
                  };
                } | null;
                state: string;
                label: {
                  [key: string]: string;
                };
                since: string | null;
                deadline: {
                  on: string;
                  left: number;
                  late: boolean;
                } | null;
                waits_for: {
                  role: string;
                  title: {
                    [key: string]: string;
                  };
                  /** @description null while the case is read blind */
                  body: {
                    /** Format: uuid */
                    id: string;
                    name: {
                      [key: string]: string;
                    };
                  } | null;
                  persons: string[] | null;
                }[];
              } | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'objection.decide': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "outcome": "DISMISSED",
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          outcome: 'DISMISSED' | 'UPHELD' | 'CORRECTED';
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'review.proposal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "kept": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "reserve": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "notKept": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "tied": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "passedOver": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "rule": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            kept: string[];
            reserve: string[];
            notKept: string[];
            tied: string[];
            passedOver: {
              /** Format: uuid */
              id: string;
              rule: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'review.close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "tie": {
         *         "reason": "经核查属实。"
         *       },
         *       "departures": {
         *         "kept": [
         *           "0197a3c0-5e00-7000-8000-000000000011"
         *         ],
         *         "reserve": [
         *           "0197a3c0-5e00-7000-8000-000000000011"
         *         ],
         *         "reasons": {
         *           "0197a3c0-5e00-7000-8000-000000000011": "推荐单位自愿放弃名额。"
         *         }
         *       }
         *     }
         */
        'application/json': {
          tie?: {
            reason: string;
          };
          departures?: {
            kept: string[];
            reserve?: string[];
            /** @default {} */
            reasons?: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'bulk.preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "act": "FORWARDED",
         *       "stage": "0197a3c0-5e00-7000-8000-000000000004",
         *       "category": "individual"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          act: 'FORWARDED' | 'RETURNED' | 'REFUSED' | 'RELEASED' | 'SENT_UP' | 'RECEIVED';
          /** Format: uuid */
          stage: string;
          category?: string;
          filter?: {
            /** Format: uuid */
            unit?: string;
          };
          cases?: string[];
          /** @default {} */
          data?: {
            reason?: string;
            missing?: string;
            /** Format: date */
            by?: string;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI",
           *       "count": 1,
           *       "names": [
           *         {
           *           "case": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           }
           *         }
           *       ],
           *       "refused": [
           *         {
           *           "case": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "unmet": [
           *             "quotaLeft"
           *           ],
           *           "reasons": [
           *             {
           *               "zh-CN": "审核",
           *               "ug": "تەكشۈرۈش",
           *               "en": "Review"
           *             }
           *           ]
           *         }
           *       ],
           *       "refusedCount": 1,
           *       "ends": "城关镇中心小学教师王建国同志的事迹"
           *     }
           */
          'application/json': {
            token: string | null;
            count: number;
            names: {
              /** Format: uuid */
              case: string;
              name: string;
              unit: {
                [key: string]: string;
              };
            }[];
            refused: {
              /** Format: uuid */
              case: string;
              name: string;
              unmet: string[];
              reasons: {
                'zh-CN': string;
                ug: string;
                en: string;
              }[];
            }[];
            refusedCount: number;
            ends: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'bulk.carryOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI"
         *     }
         */
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'caseslip.all': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "stage": "recommendation",
           *           "stage_title": {
           *             "zh-CN": "审核",
           *             "ug": "تەكشۈرۈش",
           *             "en": "Review"
           *           },
           *           "body": "城关镇中心小学教师王建国同志的事迹",
           *           "answer": "no objection",
           *           "settled": true,
           *           "at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              stage: string;
              /**
               * @example {
               *       "zh-CN": "审核",
               *       "ug": "تەكشۈرۈش",
               *       "en": "Review"
               *     }
               */
              stage_title: {
                'zh-CN': string;
                ug: string;
                en: string;
              };
              body: string;
              /** @enum {string|null} */
              answer: 'no objection' | 'objection' | 'not answered' | null;
              settled: boolean;
              at: string | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sliplink.all': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "body": "城关镇中心小学教师王建国同志的事迹",
           *           "email": "wang.jianguo@example.cn",
           *           "made_at": "2026-03-02T02:00:00.000Z",
           *           "ends_at": "2026-04-01T16:00:00.000Z",
           *           "state": "open",
           *           "cases": 1,
           *           "answered": 1
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              body: string;
              email: string | null;
              made_at: string;
              ends_at: string;
              /** @enum {string} */
              state: 'open' | 'answered' | 'replaced' | 'revoked' | 'over';
              cases: number;
              answered: number;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sliplink.make': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "城关镇中心小学教师王建国同志的事迹",
         *       "cases": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ],
         *       "email": "wang.jianguo@example.cn"
         *     }
         */
        'application/json': {
          body: string;
          cases: string[];
          /** Format: email */
          email?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI",
           *       "ends_at": "2026-04-01T16:00:00.000Z"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            token: string;
            ends_at: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sliplink.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'stageslip.all': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "state": "waiting",
           *       "deadline": {
           *         "on": "2026-03-24",
           *         "left": 1,
           *         "late": true
           *       },
           *       "rows": [
           *         {
           *           "body": "纪委监委",
           *           "cases": 1,
           *           "no_objection": 1,
           *           "objecting": 1,
           *           "settled": 1,
           *           "not_answered": 1,
           *           "missing": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            /** @enum {string} */
            state: 'waiting' | 'open' | 'closed';
            deadline: {
              on: string;
              left: number;
              late: boolean;
            } | null;
            rows: {
              /** @example 纪委监委 */
              body: string;
              cases: number;
              no_objection: number;
              objecting: number;
              settled: number;
              not_answered: number;
              missing: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'stageslip.cases': {
    parameters: {
      query: {
        body: string;
        state?: 'all' | 'missing' | 'not answered' | 'objecting' | 'in';
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "category_title": {
           *             "zh-CN": "王建国"
           *           },
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "open": true,
           *           "asked": true,
           *           "answer": "no objection",
           *           "settled": true,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "scan": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "kind": "pdf"
           *           }
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              category_title: {
                [key: string]: string;
              };
              nominee: {
                [key: string]: unknown;
              } | null;
              unit: {
                [key: string]: string;
              } | null;
              open: boolean;
              asked: boolean;
              /** @enum {string|null} */
              answer: 'no objection' | 'objection' | 'not answered' | null;
              settled: boolean;
              at: string | null;
              scan: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: 'pdf' | 'jpeg' | 'png';
              } | null;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slip.asked': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "body": "城关镇中心小学教师王建国同志的事迹",
           *       "due_on": "2026-03-02",
           *       "cases": [
           *         {
           *           "case": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "workUnit": "城关镇中心小学教师王建国同志的事迹",
           *           "post": "城关镇中心小学教师王建国同志的事迹",
           *           "category": {
           *             "zh-CN": "王建国"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            body: string;
            due_on: string;
            cases: {
              /** Format: uuid */
              case: string;
              name: string;
              workUnit?: string;
              post?: string;
              category: {
                [key: string]: string;
              };
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slip.answer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "answers": [
         *         {
         *           "case": "0197a3c0-5e00-7000-8000-000000000011",
         *           "answer": "no objection"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          answers: {
            /** Format: uuid */
            case: string;
            /** @enum {string} */
            answer: 'no objection' | 'objection' | 'not answered';
          }[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "answers": [
           *         {
           *           "case": "0197a3c0-5e00-7000-8000-000000000011",
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ],
           *       "left": 1
           *     }
           */
          'application/json': {
            answers: {
              /** Format: uuid */
              case: string;
              at: string;
              hash: string;
            }[];
            left: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slipscan.byLink': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "body": "城关镇中心小学教师王建国同志的事迹",
           *       "kind": "pdf",
           *       "size": 1,
           *       "sha256": "城关镇中心小学教师王建国同志的事迹",
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "by_link": true
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            body: string;
            /** @enum {string} */
            kind: 'pdf' | 'jpeg' | 'png';
            size: number;
            sha256: string;
            at: string;
            by_link: boolean;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slipscan.all': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "body": "城关镇中心小学教师王建国同志的事迹",
           *           "kind": "pdf",
           *           "size": 1,
           *           "sha256": "城关镇中心小学教师王建国同志的事迹",
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "by_link": true
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              body: string;
              /** @enum {string} */
              kind: 'pdf' | 'jpeg' | 'png';
              size: number;
              sha256: string;
              at: string;
              by_link: boolean;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slipscan.byHand': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "body": "城关镇中心小学教师王建国同志的事迹",
           *       "kind": "pdf",
           *       "size": 1,
           *       "sha256": "城关镇中心小学教师王建国同志的事迹",
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "by_link": true
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            body: string;
            /** @enum {string} */
            kind: 'pdf' | 'jpeg' | 'png';
            size: number;
            sha256: string;
            at: string;
            by_link: boolean;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'slipscan.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        scan: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'recusal.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "person": "0197a3c0-5e00-7000-8000-000000000006",
           *           "name": "王建国",
           *           "ground": "城关镇中心小学教师王建国同志的事迹",
           *           "declared_by": "0197a3c0-5e00-7000-8000-000000000011",
           *           "at": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              nomination: string;
              /** Format: uuid */
              person: string;
              name: string;
              ground: string;
              /** Format: uuid */
              declared_by: string;
              at: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'recusal.declare': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ground": "城关镇中心小学教师王建国同志的事迹",
         *       "person": "0197a3c0-5e00-7000-8000-000000000006"
         *     }
         */
        'application/json': {
          ground: string;
          /** Format: uuid */
          person?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *       "person": "0197a3c0-5e00-7000-8000-000000000006",
           *       "name": "王建国",
           *       "ground": "城关镇中心小学教师王建国同志的事迹",
           *       "declared_by": "0197a3c0-5e00-7000-8000-000000000011",
           *       "at": "2026-03-02T02:00:00.000Z"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            nomination: string;
            /** Format: uuid */
            person: string;
            name: string;
            ground: string;
            /** Format: uuid */
            declared_by: string;
            at: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'board.board': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "title": {
           *         "zh-CN": "审核",
           *         "ug": "تەكشۈرۈش",
           *         "en": "Review"
           *       },
           *       "state": "waiting",
           *       "deadline": {
           *         "on": "2026-03-24",
           *         "left": 1,
           *         "late": true
           *       },
           *       "needed": 1,
           *       "lacking": 1,
           *       "categories": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           }
           *         }
           *       ],
           *       "reviewers": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "office": {
           *             "zh-CN": "王建国"
           *           },
           *           "open": 1,
           *           "done": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            /**
             * @example {
             *       "zh-CN": "审核",
             *       "ug": "تەكشۈرۈش",
             *       "en": "Review"
             *     }
             */
            title: {
              'zh-CN': string;
              ug: string;
              en: string;
            };
            /** @enum {string} */
            state: 'waiting' | 'open' | 'closed';
            deadline: {
              on: string;
              left: number;
              late: boolean;
            } | null;
            needed: number;
            lacking: number;
            categories: {
              code: string;
              title: {
                [key: string]: string;
              };
            }[];
            reviewers: {
              /** Format: uuid */
              id: string;
              name: string;
              office: {
                [key: string]: string;
              };
              open: number;
              done: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'assignment.assign': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "rows": [
         *         {
         *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
         *           "reviewers": [
         *             "0197a3c0-5e00-7000-8000-000000000011"
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': {
          rows: {
            /** Format: uuid */
            nomination: string;
            reviewers: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "assigned": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "stage": "0197a3c0-5e00-7000-8000-000000000004",
           *           "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "offered"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            assigned: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              nomination: string;
              /** Format: uuid */
              stage: string;
              /** Format: uuid */
              reviewer: string;
              /** @enum {string} */
              state: 'offered' | 'declared' | 'done' | 'released';
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'assignment.spread': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "category": "individual",
         *       "except": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ],
         *       "seen": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *     }
         */
        'application/json': {
          category?: string;
          /** @default [] */
          except?: string[];
          /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
          seen?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "assigned": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "stage": "0197a3c0-5e00-7000-8000-000000000004",
           *           "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *           "state": "offered"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            assigned: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              nomination: string;
              /** Format: uuid */
              stage: string;
              /** Format: uuid */
              reviewer: string;
              /** @enum {string} */
              state: 'offered' | 'declared' | 'done' | 'released';
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'assignment.declare': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "conflict": true,
         *       "ground": "城关镇中心小学教师王建国同志的事迹"
         *     }
         */
        'application/json': {
          conflict: boolean;
          ground?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *       "stage": "0197a3c0-5e00-7000-8000-000000000004",
           *       "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *       "state": "offered"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            nomination: string;
            /** Format: uuid */
            stage: string;
            /** Format: uuid */
            reviewer: string;
            /** @enum {string} */
            state: 'offered' | 'declared' | 'done' | 'released';
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'assignment.takeBack': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "to": "0197a3c0-5e00-7000-8000-000000000011"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          to?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *       "stage": "0197a3c0-5e00-7000-8000-000000000004",
           *       "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *       "state": "offered"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            nomination: string;
            /** Format: uuid */
            stage: string;
            /** Format: uuid */
            reviewer: string;
            /** @enum {string} */
            state: 'offered' | 'declared' | 'done' | 'released';
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'board.eligible': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "cases": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ]
         *     }
         */
        'application/json': {
          cases: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "office": {
           *             "zh-CN": "王建国"
           *           },
           *           "open": 1,
           *           "against": [
           *             {
           *               "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *               "why": [
           *                 "recused"
           *               ]
           *             }
           *           ],
           *           "against_count": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              name: string;
              office: {
                [key: string]: string;
              };
              open: number;
              against: {
                /** Format: uuid */
                nomination: string;
                why: (
                  | 'recused'
                  | 'ownUnit'
                  | 'sent'
                  | 'approved'
                  | 'scored'
                  | 'assigned'
                  | 'notReviewer'
                  | 'enough'
                  | 'notAtStage'
                )[];
              }[];
              against_count: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'board.foresee': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "category": "individual",
         *       "except": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ],
         *       "seen": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *     }
         */
        'application/json': {
          category?: string;
          /** @default [] */
          except?: string[];
          /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
          seen?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seen": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *       "cases": 1,
           *       "reviewers": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "office": {
           *             "zh-CN": "王建国"
           *           },
           *           "has": 1,
           *           "gets": 1
           *         }
           *       ],
           *       "short": [
           *         {
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "lacks": 1,
           *           "reviewers": [
           *             {
           *               "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": "王建国",
           *               "why": [
           *                 "recused"
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "short_count": 1
           *     }
           */
          'application/json': {
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            seen: string;
            cases: number;
            reviewers: {
              /** Format: uuid */
              id: string;
              name: string;
              office: {
                [key: string]: string;
              };
              has: number;
              gets: number;
            }[];
            short: {
              /** Format: uuid */
              nomination: string;
              lacks: number;
              reviewers: {
                /** Format: uuid */
                reviewer: string;
                name: string;
                why: (
                  | 'recused'
                  | 'ownUnit'
                  | 'sent'
                  | 'approved'
                  | 'scored'
                  | 'assigned'
                  | 'notReviewer'
                  | 'enough'
                  | 'notAtStage'
                )[];
              }[];
            }[];
            short_count: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'score.seen': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "stages": [
           *         {
           *           "stage": "recommendation",
           *           "needed": 1,
           *           "given": 1,
           *           "scores": [
           *             {
           *               "reviewer": "城关镇中心小学教师王建国同志的事迹",
           *               "name": "王建国",
           *               "score": 86.5,
           *               "mine": true,
           *               "at": "2026-03-02T02:00:00.000Z",
           *               "scores": {
           *                 "zh-CN": 1
           *               }
           *             }
           *           ],
           *           "spread": 1
           *         }
           *       ],
           *       "indicators": [
           *         {
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "points": 1,
           *           "evidence": "城关镇中心小学教师王建国同志的事迹",
           *           "responsible": "城关镇中心小学教师王建国同志的事迹",
           *           "above": [
           *             {
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               },
           *               "points": 1
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            stages: {
              stage: string;
              needed: number;
              given: number;
              scores: {
                reviewer: string;
                name: string | null;
                score: number;
                mine: boolean;
                at: string;
                scores: {
                  [key: string]: number;
                } | null;
              }[];
              spread: number | null;
            }[];
            indicators: {
              code: string;
              title: {
                [key: string]: string;
              };
              points: number;
              evidence: (string | boolean) | null;
              responsible: string | null;
              above: {
                code: string;
                title: {
                  [key: string]: string;
                };
                points: number;
              }[];
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'score.score': {
    parameters: {
      query?: never;
      header?: {
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "score": 86
         *     }
         */
        'application/json': {
          score?: number;
          scores?: {
            [key: string]: number;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ok": true,
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "from": "recommendation.listed",
           *       "to": "unit-notice.waiting",
           *       "seq": 3,
           *       "at": "2026-03-02T02:00:00.000Z",
           *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *     }
           */
          'application/json': {
            /** @enum {boolean} */
            ok: true;
            /** Format: uuid */
            id: string;
            from: string | null;
            to: string;
            seq: number;
            at: string;
            hash: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'choice.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "state": "office-review.reading",
           *       "version": 3,
           *       "round": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "stage": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "category": {
           *         "code": "four-tens-2026",
           *         "title": {
           *           "zh-CN": "四个十佳评选（第六届）"
           *         }
           *       },
           *       "deadline": {
           *         "on": "2026-03-24",
           *         "left": 1,
           *         "late": true
           *       },
           *       "places": 1,
           *       "reserve": 1,
           *       "pass": 1,
           *       "needed": 1,
           *       "rules": [
           *         {
           *           "rule": 1,
           *           "where": [
           *             {
           *               "field": {
           *                 "zh-CN": "王建国"
           *               },
           *               "option": {
           *                 "zh-CN": "王建国"
           *               }
           *             }
           *           ],
           *           "of": [
           *             {
           *               "field": {
           *                 "zh-CN": "王建国"
           *               },
           *               "option": {
           *                 "zh-CN": "王建国"
           *               }
           *             }
           *           ],
           *           "min": "20%",
           *           "max": "20%"
           *         }
           *       ],
           *       "unready": 1,
           *       "cases": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "version": 3,
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "place": "城关镇中心小学教师王建国同志的事迹",
           *           "order": 1,
           *           "mean": 1,
           *           "spread": 1,
           *           "given": 1,
           *           "options": [
           *             {
           *               "setting": "town"
           *             }
           *           ],
           *           "failing": true,
           *           "lacks": [
           *             "place"
           *           ],
           *           "objecting": [
           *             "城关镇中心小学教师王建国同志的事迹"
           *           ]
           *         }
           *       ],
           *       "proposal": {
           *         "kept": [
           *           "0197a3c0-5e00-7000-8000-000000000011"
           *         ],
           *         "reserve": [
           *           "0197a3c0-5e00-7000-8000-000000000011"
           *         ],
           *         "notKept": [
           *           "0197a3c0-5e00-7000-8000-000000000011"
           *         ],
           *         "tied": [
           *           "0197a3c0-5e00-7000-8000-000000000011"
           *         ],
           *         "passedOver": [
           *           {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "rule": 1
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            state: string;
            version: number;
            round: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            stage: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
            };
            category: {
              code: string;
              title: {
                [key: string]: string;
              };
            };
            deadline: {
              on: string;
              left: number;
              late: boolean;
            } | null;
            places: number | null;
            reserve: number;
            pass: number | null;
            needed: number;
            rules: {
              rule: number;
              where: {
                field: {
                  [key: string]: string;
                };
                option: {
                  [key: string]: string;
                };
              }[];
              of:
                | {
                    field: {
                      [key: string]: string;
                    };
                    option: {
                      [key: string]: string;
                    };
                  }[]
                | null;
              /** @example 20% */
              min: string | null;
              /** @example 20% */
              max: string | null;
            }[];
            unready: number;
            cases: {
              /** Format: uuid */
              id: string;
              version: number;
              nominee: {
                [key: string]: unknown;
              } | null;
              unit: {
                [key: string]: string;
              } | null;
              place: string | null;
              order: number;
              mean: number | null;
              spread: number | null;
              given: number;
              options: {
                [key: string]: string;
              }[];
              failing: boolean;
              lacks: ('place' | 'scores' | 'slips')[];
              objecting: string[];
            }[];
            proposal: {
              kept: string[];
              reserve: string[];
              notKept: string[];
              tied: string[];
              passedOver: {
                /** Format: uuid */
                id: string;
                rule: number;
              }[];
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'choice.trial': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kept": [
         *         "0197a3c0-5e00-7000-8000-000000000011"
         *       ]
         *     }
         */
        'application/json': {
          kept: string[];
          reserve?: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "kept": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "reserve": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "notKept": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "reasons": [
           *         "0197a3c0-5e00-7000-8000-000000000011"
           *       ],
           *       "empty": 1,
           *       "shares": [
           *         {
           *           "rule": 1,
           *           "holds": true,
           *           "broken": [
           *             {
           *               "side": "min",
           *               "has": 1,
           *               "limit": 1,
           *               "of": 1
           *             }
           *           ]
           *         }
           *       ],
           *       "ifRemoved": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "rules": [
           *             1
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            kept: string[];
            reserve: string[];
            notKept: string[];
            reasons: string[];
            empty: number | null;
            shares: {
              rule: number;
              holds: boolean;
              broken: {
                /** @enum {string} */
                side: 'min' | 'max';
                has: number;
                limit: number;
                of: number;
              }[];
            }[];
            ifRemoved: {
              /** Format: uuid */
              id: string;
              rules: number[];
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'desk.stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "code": "four-tens-2026",
           *           "title": {
           *             "zh-CN": "四个十佳评选（第六届）"
           *           },
           *           "round": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "code": "four-tens-2026",
           *             "title": {
           *               "zh-CN": "四个十佳评选（第六届）"
           *             }
           *           },
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "roles": [
           *             "reviewer"
           *           ],
           *           "needed": 1,
           *           "scores": "reviewers",
           *           "chooses": true,
           *           "categories": [
           *             {
           *               "code": "four-tens-2026",
           *               "title": {
           *                 "zh-CN": "四个十佳评选（第六届）"
           *               }
           *             }
           *           ],
           *           "choices": [
           *             {
           *               "id": "0197a3c0-5e00-7000-8000-000000000011",
           *               "category": "individual",
           *               "state": "office-review.reading",
           *               "office": {
           *                 "zh-CN": "王建国"
           *               }
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              code: string;
              title: {
                [key: string]: string;
              };
              round: {
                /** Format: uuid */
                id: string;
                code: string;
                title: {
                  [key: string]: string;
                };
              };
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              roles: ('reviewer' | 'approver' | 'secretary')[];
              needed: number;
              /** @enum {string} */
              scores: 'reviewers' | 'sheet';
              chooses: boolean;
              categories: {
                code: string;
                title: {
                  [key: string]: string;
                };
              }[];
              choices: {
                /** Format: uuid */
                id: string;
                category: string;
                state: string;
                office: {
                  [key: string]: string;
                };
              }[];
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'desk.cases': {
    parameters: {
      query?: {
        state?: 'all' | 'reading' | 'scored' | 'unscored' | 'lacking' | 'returned';
        category?: string;
        apart?: number;
        reviewer?: string;
        after?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "version": 3,
           *           "category": "individual",
           *           "category_title": {
           *             "zh-CN": "王建国"
           *           },
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "place": "城关镇中心小学教师王建国同志的事迹",
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "needed": 1,
           *           "given": 1,
           *           "mean": 1,
           *           "spread": 1,
           *           "reviewers": [
           *             {
           *               "assignment": "0197a3c0-5e00-7000-8000-000000000011",
           *               "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *               "name": "王建国",
           *               "state": "offered"
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              version: number;
              category: string;
              category_title: {
                [key: string]: string;
              };
              nominee: {
                [key: string]: unknown;
              } | null;
              unit: {
                [key: string]: string;
              } | null;
              place: string;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              needed: number;
              given: number;
              mean: number | null;
              spread: number | null;
              reviewers: {
                /** Format: uuid */
                assignment: string;
                /** Format: uuid */
                reviewer: string;
                name: string;
                /** @enum {string} */
                state: 'offered' | 'declared' | 'done';
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'queue.queue': {
    parameters: {
      query?: {
        state?: 'open' | 'done' | 'waiting' | 'returned';
        round?: string;
        category?: string;
        apart?: number;
        nomination?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "nomination": "0197a3c0-5e00-7000-8000-000000000011",
           *           "round": "four-tens-2026",
           *           "round_id": "0197a3c0-5e00-7000-8000-000000000001",
           *           "round_title": {
           *             "zh-CN": "王建国"
           *           },
           *           "stage": "recommendation",
           *           "stage_id": "0197a3c0-5e00-7000-8000-000000000004",
           *           "stage_title": {
           *             "zh-CN": "王建国"
           *           },
           *           "category": "individual",
           *           "category_title": {
           *             "zh-CN": "王建国"
           *           },
           *           "nominee": {
           *             "name": "王建国",
           *             "workUnit": "城关镇中心小学",
           *             "post": "教师"
           *           },
           *           "unit": {
           *             "zh-CN": "城关镇",
           *             "ug": "شەھەر بازىرى",
           *             "en": "Chengguan Town"
           *           },
           *           "state": "offered",
           *           "place": "城关镇中心小学教师王建国同志的事迹",
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "deadline": {
           *             "on": "2026-03-24",
           *             "left": 1,
           *             "late": true
           *           },
           *           "needed": 1,
           *           "given": 1,
           *           "score": 86.5,
           *           "spread": 1
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049",
           *       "counts": {
           *         "open": 1,
           *         "done": 1,
           *         "doneNow": 1,
           *         "waiting": 1,
           *         "returned": 1,
           *         "most": 3
           *       }
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              nomination: string;
              round: string;
              /** Format: uuid */
              round_id: string;
              round_title: {
                [key: string]: string;
              };
              stage: string;
              /** Format: uuid */
              stage_id: string;
              stage_title: {
                [key: string]: string;
              };
              category: string;
              category_title: {
                [key: string]: string;
              };
              nominee: {
                [key: string]: unknown;
              } | null;
              unit: {
                [key: string]: string;
              } | null;
              /** @enum {string} */
              state: 'offered' | 'declared' | 'done';
              place: string | null;
              at: string;
              deadline: {
                on: string;
                left: number;
                late: boolean;
              } | null;
              needed: number;
              given: number;
              score: number | null;
              spread: number | null;
            }[];
            /** Format: uuid */
            next: string | null;
            counts: {
              open: number;
              done: number;
              doneNow: number;
              waiting: number;
              returned: number;
              most: number;
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'queue.progress': {
    parameters: {
      query: {
        round: string;
        stage?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "stage": "recommendation",
           *           "office": "0197a3c0-5e00-7000-8000-000000000011",
           *           "reviewer": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "assigned": 1,
           *           "done": 1
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              stage: string;
              /** Format: uuid */
              office: string;
              /** Format: uuid */
              reviewer: string;
              name: string;
              assigned: number;
              done: number;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'meeting.pending': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": 1,
           *       "waiting": true,
           *       "mine": {
           *         "of": "all",
           *         "present": 15,
           *         "valid": 15,
           *         "votes": {
           *           "0197a3c0-5e00-7000-8000-000000000011": 15,
           *           "0197a3c0-5e00-7000-8000-000000000012": 11
           *         },
           *         "recused": {
           *           "0197a3c0-5e00-7000-8000-000000000011": 1
           *         }
           *       }
           *     }
           */
          'application/json': {
            number: number;
            waiting: boolean;
            mine: {
              /**
               * @default all
               * @enum {string}
               */
              of: 'all' | 'tied' | 'openSeats';
              present: number;
              valid: number;
              votes: {
                [key: string]: number;
              };
              /** @default {} */
              recused: {
                [key: string]: number;
              };
            } | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'meeting.count': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "of": "all",
         *       "present": 15,
         *       "valid": 15,
         *       "votes": {
         *         "0197a3c0-5e00-7000-8000-000000000011": 15,
         *         "0197a3c0-5e00-7000-8000-000000000012": 11
         *       },
         *       "recused": {
         *         "0197a3c0-5e00-7000-8000-000000000011": 1
         *       }
         *     }
         */
        'application/json': {
          /**
           * @default all
           * @enum {string}
           */
          of?: 'all' | 'tied' | 'openSeats';
          present: number;
          valid: number;
          votes: {
            [key: string]: number;
          };
          /** @default {} */
          recused?: {
            [key: string]: number;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Kept; it waits for a second person. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "detail": "如果这里有人使用该地址，带链接的邮件已经寄出。",
           *       "number": 1
           *     }
           */
          'application/json': {
            detail: string;
            number: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'meeting.close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'decision.draft': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "without": {
         *         "0197a3c0-5e00-7000-8000-000000000011": "公示期内的异议尚未办结。"
         *       }
         *     }
         */
        'application/json': {
          /** @default {} */
          without?: {
            [key: string]: string;
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'decision.sign': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "acts": [
           *         {
           *           "ok": true,
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "from": "recommendation.listed",
           *           "to": "unit-notice.waiting",
           *           "seq": 3,
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            acts: {
              /** @enum {boolean} */
              ok: true;
              /** Format: uuid */
              id: string;
              from: string | null;
              to: string;
              seq: number;
              at: string;
              hash: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'decision.supplement': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "0197a3c0-5e00-7000-8000-000000000003"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          body: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'live.follow': {
    parameters: {
      query?: never;
      header?: {
        accept?: string;
        'last-event-id'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Events, each with an `id` to go on from (`Last-Event-ID`). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.whoAmI': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "account": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "name": "王建国",
           *         "email": "wang.jianguo@example.cn",
           *         "language": "zh-CN",
           *         "secondFactor": true
           *       },
           *       "roles": [
           *         {
           *           "role": "clerk",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *           "unit_name": {
           *             "zh-CN": "王建国"
           *           }
           *         }
           *       ],
           *       "session": {
           *         "id": "0197a3c0-5e00-7000-8000-000000000011",
           *         "endsAt": "2026-03-02T02:00:00.000Z",
           *         "stepUp": {
           *           "fresh": true,
           *           "until": "2026-03-02T02:00:00.000Z"
           *         },
           *         "owed": [
           *           "second factor"
           *         ]
           *       }
           *     }
           */
          'application/json': {
            account: {
              /** Format: uuid */
              id: string;
              name: string;
              email: string | null;
              language: string;
              secondFactor: boolean;
            };
            roles: {
              role: string;
              /** Format: uuid */
              unit: string;
              unit_name: {
                [key: string]: string;
              };
            }[];
            session: {
              /** Format: uuid */
              id: string;
              endsAt: string;
              stepUp: {
                fresh: boolean;
                until: string | null;
              };
              owed: string[];
            } | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "wang.jianguo@example.cn",
         *       "password": "correct horse battery staple",
         *       "code": "four-tens-2026"
         *     }
         */
        'application/json': {
          email: string;
          password: string;
          code?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.signOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.stepUp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "four-tens-2026"
         *     }
         */
        'application/json': {
          code: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "begunAt": "2026-03-02T02:00:00.000Z",
           *           "seenAt": "2026-03-02T02:00:00.000Z",
           *           "agent": "Mozilla/5.0",
           *           "current": true
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              begunAt: string;
              seenAt: string;
              agent: string | null;
              current: boolean;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.endOthers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ended": 1
           *     }
           */
          'application/json': {
            ended: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.endOne': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "demo": true,
           *       "people": [
           *         {
           *           "account": "0197a3c0-5e00-7000-8000-000000000006",
           *           "name": "王建国",
           *           "role": "clerk",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002"
           *         }
           *       ],
           *       "units": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": {
           *             "zh-CN": "王建国"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            demo: boolean;
            people: {
              /** Format: uuid */
              account: string;
              name: string;
              /** @enum {string} */
              role:
                | 'clerk'
                | 'head'
                | 'nominee'
                | 'reviewer'
                | 'approver'
                | 'inspector'
                | 'member'
                | 'chair'
                | 'secretary'
                | 'handler'
                | 'supervisor'
                | 'administrator'
                | 'clock'
                | 'import';
              /** Format: uuid */
              unit: string;
            }[];
            units: {
              /** Format: uuid */
              id: string;
              name: {
                [key: string]: string;
              };
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "account": "0197a3c0-5e00-7000-8000-000000000006"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          account: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "492039",
           *       "seconds": 42
           *     }
           */
          'application/json': {
            /** @example 492039 */
            code: string;
            /** @example 42 */
            seconds: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'secondfactor.enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "four-tens-2026"
         *     }
         */
        'application/json': {
          code?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "secret": "JBSWY3DPEHPK3PXP",
           *       "uri": "otpauth://totp/Accolade:wang.jianguo@example.cn?secret=JBSWY3DPEHPK3PXP&issuer=Accolade"
           *     }
           */
          'application/json': {
            secret: string;
            uri: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'secondfactor.confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "four-tens-2026"
         *     }
         */
        'application/json': {
          code: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "recoveryCodes": [
           *         "7h2k-9qwx",
           *         "3mzt-5c8v"
           *       ]
           *     }
           */
          'application/json': {
            recoveryCodes: string[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'secondfactor.renew': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "recoveryCodes": [
           *         "7h2k-9qwx",
           *         "3mzt-5c8v"
           *       ]
           *     }
           */
          'application/json': {
            recoveryCodes: string[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'password.change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "old": "correct horse battery staple",
         *       "new": "staple battery horse correct"
         *     }
         */
        'application/json': {
          old: string;
          new: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'password.ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "wang.jianguo@example.cn"
         *     }
         */
        'application/json': {
          email: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "detail": "如果这里有人使用该地址，带链接的邮件已经寄出。"
           *     }
           */
          'application/json': {
            detail: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'password.accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': {
          token: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'password.reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': {
          token: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidc.look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "on": true
           *     }
           */
          'application/json': {
            on: boolean;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidc.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "four-tens-2026",
         *       "state": "office-review.reading",
         *       "iss": "城关镇中心小学教师王建国同志的事迹"
         *     }
         */
        'application/json': {
          code: string;
          state: string;
          iss?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidc.start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "url": "https://awards.example.cn/"
           *     }
           */
          'application/json': {
            /** Format: uri */
            url: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'token.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "madeAt": "2026-03-02T02:00:00.000Z",
           *           "endsOn": "2026-03-02"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              name: string | null;
              madeAt: string;
              endsOn: string | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'token.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "王建国",
         *       "endsOn": "2026-03-02"
         *     }
         */
        'application/json': {
          name: string;
          endsOn: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "token": "Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            token: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'token.end': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unit.all': {
    parameters: {
      query?: {
        q?: string;
        under?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "parent": "0197a3c0-5e00-7000-8000-000000000011",
           *           "code": "four-tens-2026",
           *           "level": "city",
           *           "name": {
           *             "zh-CN": "王建国"
           *           }
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              parent: string | null;
              code: string | null;
              /** @enum {string|null} */
              level: 'village' | 'township' | 'county' | 'city' | 'province' | 'nation' | null;
              name: {
                [key: string]: string;
              };
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unit.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": {
         *         "zh-CN": "城关镇中心小学教师王建国同志的事迹",
         *         "ug": "城关镇中心小学教师王建国同志的事迹",
         *         "en": "城关镇中心小学教师王建国同志的事迹"
         *       },
         *       "parent": "0197a3c0-5e00-7000-8000-000000000011",
         *       "code": "four-tens-2026",
         *       "level": "city"
         *     }
         */
        'application/json': {
          name: {
            'zh-CN': string;
            ug?: string;
            en?: string;
          };
          /** Format: uuid */
          parent: string;
          code?: string;
          /** @enum {string} */
          level?: 'village' | 'township' | 'county' | 'city' | 'province' | 'nation';
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'unit.change': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": {
         *         "zh-CN": "城关镇中心小学教师王建国同志的事迹",
         *         "ug": "城关镇中心小学教师王建国同志的事迹",
         *         "en": "城关镇中心小学教师王建国同志的事迹"
         *       },
         *       "parent": "0197a3c0-5e00-7000-8000-000000000011",
         *       "code": "four-tens-2026",
         *       "level": "city"
         *     }
         */
        'application/json': {
          name?: {
            'zh-CN': string;
            ug?: string;
            en?: string;
          };
          /** Format: uuid */
          parent?: string;
          code?: string | null;
          /** @enum {string|null} */
          level?: 'village' | 'township' | 'county' | 'city' | 'province' | 'nation' | null;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "parent": "0197a3c0-5e00-7000-8000-000000000011",
           *       "code": "four-tens-2026",
           *       "level": "city",
           *       "name": {
           *         "zh-CN": "王建国"
           *       }
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parent: string | null;
            code: string | null;
            /** @enum {string|null} */
            level: 'village' | 'township' | 'county' | 'city' | 'province' | 'nation' | null;
            name: {
              [key: string]: string;
            };
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.all': {
    parameters: {
      query?: {
        q?: string;
        unit?: string;
        at?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "name": "王建国",
           *           "email": "wang.jianguo@example.cn",
           *           "language": "zh-CN",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *           "unit_name": {
           *             "zh-CN": "王建国"
           *           },
           *           "state": "invited",
           *           "secondFactor": true,
           *           "roles": [
           *             {
           *               "role": "clerk",
           *               "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *               "unit_name": {
           *                 "zh-CN": "王建国"
           *               },
           *               "round": "0197a3c0-5e00-7000-8000-000000000001",
           *               "until": "2026-03-02T02:00:00.000Z"
           *             }
           *           ]
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              name: string;
              email: string;
              language: string;
              /** Format: uuid */
              unit: string;
              unit_name: {
                [key: string]: string;
              };
              /** @enum {string} */
              state: 'invited' | 'active' | 'closed';
              secondFactor: boolean;
              roles: {
                role: string;
                /** Format: uuid */
                unit: string;
                unit_name: {
                  [key: string]: string;
                };
                /** Format: uuid */
                round: string | null;
                until: string | null;
              }[];
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.invite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "王建国",
         *       "email": "wang.jianguo@example.cn",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "language": "zh-CN"
         *     }
         */
        'application/json': {
          name: string;
          email: string;
          /** Format: uuid */
          unit: string;
          /** @enum {string} */
          language: 'zh-CN' | 'ug' | 'en';
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.one': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011",
           *       "name": "王建国",
           *       "email": "wang.jianguo@example.cn",
           *       "language": "zh-CN",
           *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *       "unit_name": {
           *         "zh-CN": "王建国"
           *       },
           *       "state": "invited",
           *       "secondFactor": true,
           *       "roles": [
           *         {
           *           "role": "clerk",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *           "unit_name": {
           *             "zh-CN": "王建国"
           *           },
           *           "round": "0197a3c0-5e00-7000-8000-000000000001",
           *           "until": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            language: string;
            /** Format: uuid */
            unit: string;
            unit_name: {
              [key: string]: string;
            };
            /** @enum {string} */
            state: 'invited' | 'active' | 'closed';
            secondFactor: boolean;
            roles: {
              role: string;
              /** Format: uuid */
              unit: string;
              unit_name: {
                [key: string]: string;
              };
              /** Format: uuid */
              round: string | null;
              until: string | null;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.change': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "王建国",
         *       "language": "zh-CN",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002"
         *     }
         */
        'application/json': {
          name?: string;
          /** @enum {string} */
          language?: 'zh-CN' | 'ug' | 'en';
          /** Format: uuid */
          unit?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.inviteAgain': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.sessions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "begunAt": "2026-03-02T02:00:00.000Z",
           *           "seenAt": "2026-03-02T02:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              /** Format: date-time */
              begunAt: string;
              /** Format: date-time */
              seenAt: string;
            }[];
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.endSessions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ended": 1
           *     }
           */
          'application/json': {
            ended: number;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'role.give': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "account": "0197a3c0-5e00-7000-8000-000000000006",
         *       "role": "clerk",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          account: string;
          /** @enum {string} */
          role:
            | 'clerk'
            | 'head'
            | 'reviewer'
            | 'approver'
            | 'inspector'
            | 'member'
            | 'chair'
            | 'secretary'
            | 'handler'
            | 'supervisor'
            | 'administrator';
          /** Format: uuid */
          unit: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'role.take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "account": "0197a3c0-5e00-7000-8000-000000000006",
         *       "role": "clerk",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          account: string;
          /** @enum {string} */
          role:
            | 'clerk'
            | 'head'
            | 'reviewer'
            | 'approver'
            | 'inspector'
            | 'member'
            | 'chair'
            | 'secretary'
            | 'handler'
            | 'supervisor'
            | 'administrator';
          /** Format: uuid */
          unit: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'role.handOver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "0197a3c0-5e00-7000-8000-000000000011",
         *       "to": "0197a3c0-5e00-7000-8000-000000000011",
         *       "role": "clerk",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          from: string;
          /** Format: uuid */
          to: string;
          /** @enum {string} */
          role:
            | 'clerk'
            | 'head'
            | 'reviewer'
            | 'approver'
            | 'inspector'
            | 'member'
            | 'chair'
            | 'secretary'
            | 'handler'
            | 'supervisor'
            | 'administrator';
          /** Format: uuid */
          unit: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'role.borrow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "wang.jianguo@example.cn",
         *       "role": "clerk",
         *       "unit": "0197a3c0-5e00-7000-8000-000000000002",
         *       "round": "0197a3c0-5e00-7000-8000-000000000001",
         *       "until": "2026-12-31",
         *       "reason": "经核查属实。"
         *     }
         */
        'application/json': {
          email: string;
          /** @enum {string} */
          role:
            'clerk' | 'head' | 'reviewer' | 'approver' | 'inspector' | 'member' | 'chair' | 'handler' | 'supervisor';
          /** Format: uuid */
          unit: string;
          /** Format: uuid */
          round: string;
          /** @example 2026-12-31 */
          until: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0197a3c0-5e00-7000-8000-000000000011"
           *     }
           */
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'role.changes': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rows": [
           *         {
           *           "id": "0197a3c0-5e00-7000-8000-000000000011",
           *           "at": "2026-03-02T02:00:00.000Z",
           *           "by": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": "王建国"
           *           },
           *           "whom": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": "王建国"
           *           },
           *           "from": {
           *             "id": "0197a3c0-5e00-7000-8000-000000000011",
           *             "name": "王建国"
           *           },
           *           "role": "clerk",
           *           "unit": "0197a3c0-5e00-7000-8000-000000000002",
           *           "unit_name": {
           *             "zh-CN": "王建国"
           *           },
           *           "change": "given",
           *           "round": "0197a3c0-5e00-7000-8000-000000000001",
           *           "until": "2026-03-02T02:00:00.000Z",
           *           "reason": "经核查属实。"
           *         }
           *       ],
           *       "next": "0197a3c0-5e00-7000-8000-000000000049"
           *     }
           */
          'application/json': {
            rows: {
              /** Format: uuid */
              id: string;
              at: string;
              by: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              whom: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              from: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              role: string;
              /** Format: uuid */
              unit: string;
              unit_name: {
                [key: string]: string;
              };
              /** @enum {string} */
              change: 'given' | 'taken' | 'handed over' | 'borrowed' | 'ended';
              /** Format: uuid */
              round: string | null;
              until: string | null;
              reason: string;
            }[];
            /** Format: uuid */
            next: string | null;
          };
        };
      };
      /** @description Refused; nothing was changed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "type": "about:blank",
           *       "status": 409,
           *       "code": "rules-unmet",
           *       "detail": "The rules named in `unmet` do not hold.",
           *       "state": "recommendation.draft",
           *       "act": "SUBMITTED",
           *       "unmet": [
           *         "quotaLeft"
           *       ],
           *       "reasons": [
           *         {
           *           "zh-CN": "名额已用完",
           *           "ug": "ئورۇن سانى تۈگىدى",
           *           "en": "no place is left in the quota"
           *         }
           *       ],
           *       "requestId": "0197a3c0-5e00-7000-8000-0000000000ff"
           *     }
           */
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
