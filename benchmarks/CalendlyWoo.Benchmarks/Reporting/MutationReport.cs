using CalendlyWoo.Benchmarks.Mutations;

namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>Prints a run of bad inputs and mutations.</summary>
internal static class MutationReport
{
    private static readonly int[] Statuses = [200, 401, 413, 429];

    public static void Write(Table badInputs, MutationStorm storm, MutationChecks checks)
    {
        Heading.Write();
        Console.WriteLine();
        Console.WriteLine(badInputs);
        Console.WriteLine(Answers(storm));
        var verdicts = new Table("the mutations left", "count");
        foreach (var (verdict, count) in checks.Verdicts) verdicts.Add(verdict, count);
        Console.WriteLine(verdicts.Add("mails, each to the paying customer of its booking", checks.Mails));
    }

    private static Table Answers(MutationStorm storm)
    {
        var table = new Table("mutation", "signed 200", "signed 413", "unsigned 401", "unsigned 413", "unsigned 429", "anything else");
        foreach (var kind in Mutator.Kinds)
        {
            int Of(bool isSigned, int status) => storm.Answers.GetValueOrDefault((kind, isSigned, status));
            var others = storm.Answers.Where(pair => pair.Key.Kind == kind && !Statuses.Contains(pair.Key.Status)).Sum(pair => pair.Value) + Of(true, 401) + Of(true, 429) + Of(false, 200);
            table.Add(kind, Of(true, 200), Of(true, 413), Of(false, 401), Of(false, 413), Of(false, 429), others);
        }

        return table;
    }
}
