namespace CalendlyWoo.Web.SignIn;

/// <summary>The names of the policies: who may open a page or call an endpoint. Each role may do what the ones below it may.</summary>
public static class Access
{
    public const string Owner = nameof(Owner);

    public const string Manager = nameof(Manager);

    public const string Viewer = nameof(Viewer);
}
