namespace CalendlyWoo.Core.Templates.Model;

/// <summary>One question of the booking page and its answer. Several choices come on lines of their own.</summary>
public sealed record AnswerModel(string Question, string Answer)
{
    public static AnswerModel Sample { get; } = new("What would you like help with?", "An outfit for a spring wedding");

    public static ModelSchema<AnswerModel> Schema { get; } = new(
        Sample,
        Field.Text<AnswerModel>("question", answer => answer.Question, "The question."),
        Field.Text<AnswerModel>("answer", answer => answer.Answer, "The answer.").Optional());
}
