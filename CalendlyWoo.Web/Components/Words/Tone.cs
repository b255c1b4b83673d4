using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>How a state feels; never shown by its colour alone.</summary>
public enum Tone
{
    Good,
    Busy,
    Waiting,
    Bad,
    Quiet,
}

/// <summary>A state as word, icon and tone.</summary>
public sealed record Status(string Word, Icon Icon, Tone Tone);
