import { specs } from './refusal-spec.js';

/** Lines, amounts and dates against each other and the tariffs. */
export const CALCUL = specs(
  { groupe: 'calcul', status: 422, reessayable: false, repli: 'corriger-demande', origine: 'amc' },
  {
    'dates-incoherentes': {
      origine: 'passerelle',
      title: 'Dates incohérentes entre elles',
      guichet:
        'Les dates du séjour ou des soins se contredisent. Corrigez-les dans le dossier, puis relancez la demande.',
      exploitant:
        'Une fin précède un début, ou la durée dépasse trois ans : erreur de saisie chez l’appelant.',
      developpeur:
        'champ désigne la date en cause : une fin ne précède jamais son début, et une période dure au plus trois ans. L’heure du jour n’intervient pas.',
    },
    'periode-incoherente': {
      title: 'Période de facturation incohérente avec le séjour',
      guichet:
        'La période facturée recouvre une autre période du séjour, ou ne la suit pas. Corrigez ses dates, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : la période sort du séjour, en chevauche une déjà engagée, ou son numéro ne suit pas.',
      developpeur:
        'champ désigne la date ou le numéro en cause : les périodes d’un dossier se suivent sans se chevaucher et gardent la même dateEntree.',
    },
    'ligne-hors-sejour': {
      title: 'Ligne datée hors du séjour',
      guichet:
        'Une prestation est datée hors du séjour. Corrigez sa date ou celles du séjour, puis relancez le calcul.',
      exploitant: 'Réponse de l’assureur : une ligne sort des dates d’entrée et de sortie.',
      developpeur:
        'ligne donne le rang, à partir de 0, de la ligne dont les dates sortent de dateEntree et dateSortie.',
    },
    'quantite-incoherente': {
      title: 'Quantité incohérente avec les dates',
      guichet:
        'Le nombre de jours ou d’actes d’une prestation ne suit pas ses dates. Corrigez la ligne, puis relancez le calcul.',
      exploitant: 'Réponse de l’assureur : la quantité d’une ligne contredit ses dates.',
      developpeur:
        'ligne donne le rang de la ligne : pour un forfait par jour, la quantité est le nombre de jours de dateDebut à dateFin compris.',
    },
    'code-inconnu': {
      title: 'Code prestation inconnu',
      guichet:
        'Une prestation porte un code inconnu. Faites-la vérifier dans la facture, puis relancez le calcul.',
      exploitant: 'Réponse de l’assureur : un code prestation n’est pas dans sa nomenclature à cette date.',
      developpeur:
        'ligne donne le rang : code n’est ni un code prestation, ni un code de regroupement connu. Un code CCAM va avec regroupement.',
    },
    'tarif-incoherent': {
      title: 'Tarif inconnu à la date de soins',
      guichet:
        'Un forfait n’est pas au tarif de sa date. Faites vérifier la table des tarifs, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : un prix unitaire n’est pas celui de sa date. Tarifs de l’établissement à mettre à jour.',
      developpeur:
        'ligne donne le rang : prixUnitaire diffère du tarif en vigueur à la date de la ligne. Une ligne qui chevauche un changement de tarif se coupe en deux, ou omet prixUnitaire.',
    },
    'montant-incoherent': {
      title: 'Montants incohérents',
      guichet:
        'Les montants d’une prestation ne s’accordent pas. Faites vérifier la facture, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : montants d’une ligne incompatibles entre eux (base, taux, part AMO, ticket modérateur).',
      developpeur:
        'ligne donne le rang : vérifiez montantAMO = baseAMO × tauxAMO arrondi au centime, ticketModerateur, et montantFacture = quantité × prixUnitaire pour un forfait ou une chambre.',
    },
    'base-incoherente': {
      title: 'Base de remboursement incohérente',
      guichet:
        'La base d’une prestation n’est pas celle que ses éléments donnent. Faites vérifier la facture, puis relancez le calcul.',
      exploitant:
        'Une base ne suit pas son décompte, ou l’assiette du ticket modérateur n’est pas celle de ce type d’établissement.',
      developpeur:
        'champ désigne la base en cause : refaites le décompte (prix, modificateurs, association), ou employez l’assiette du type d’établissement.',
    },
    'taux-incoherent': {
      title: 'Taux du régime obligatoire incohérent',
      guichet:
        'Le taux de remboursement d’une prestation contredit la situation du patient. Vérifiez ses droits, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : un taux AMO contredit l’exonération annoncée, ou celui que les règles donnent.',
      developpeur:
        'ligne donne le rang : une exonération autre que 0 ou 9 demande un taux de 100 ; sinon tauxAMO suit la nature de l’acte et situationAMO.',
    },
    'exoneration-incoherente': {
      title: 'Exonération incohérente avec la situation',
      guichet:
        'L’exonération d’une prestation n’est pas celle du patient. Vérifiez ses droits et ses soins, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : l’exonération d’une ligne n’est pas celle que la situation, la durée ou les actes donnent.',
      developpeur:
        'ligne donne le rang : la recherche suit l’ordre des exonérations, la première qui convient l’emporte ; à partir du 31e jour, plus de ticket modérateur.',
    },
    'participation-incoherente': {
      title: 'Participation pour acte lourd incohérente',
      guichet:
        'La participation de 32 euros manque, est en trop, ou n’est pas due ici. Faites vérifier la facture, puis relancez.',
      exploitant:
        'Réponse de l’assureur : participation pour acte lourd due et absente, en double, ou là où elle est exclue.',
      developpeur:
        'ligne donne le rang : une participation par séjour, ou par spécialité en externe ; aucune en maternité, AT/MP, ALD, pour un nouveau-né ou l’ASPA.',
    },
    'forfait-urgences-incoherent': {
      title: 'Forfait patient urgences incohérent',
      guichet:
        'Le forfait urgences facturé n’est pas celui de ce patient. Vérifiez sa situation, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : le code FPU, FPV, FPX, FPL, FPM ou CFU n’est pas celui de la situation annoncée.',
      developpeur:
        'ligne donne le rang : exactement un des cinq forfaits par passage, au plus un CFU, et le cas suit l’ordre des situations.',
    },
  },
);
