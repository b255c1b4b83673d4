using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>One tab of <see cref="Tabs"/>.</summary>
/// <param name="Key">What the address calls it.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Icon">Stands before the text, or null.</param>
/// <param name="Count">A number behind the text, such as problems; nothing for 0.</param>
public sealed record Tab(string Key, string Text, Icon? Icon = null, int Count = 0);
